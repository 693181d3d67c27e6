import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';

/** Prints the page as it stands; what is not for paper carries `no-print`. */
export function PrintButton({ label = '打印' }: { label?: string }) {
  return (
    <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
      {label}
    </Button>
  );
}

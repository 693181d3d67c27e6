import { Button, type ButtonProps } from 'antd';
import type { MouseEvent } from 'react';
import { useHref, useLinkClickHandler, type To } from 'react-router';

/** A link that looks like a button: it leads somewhere, opens in a new tab, and does nothing else. */
export function LinkButton({
  to,
  children,
  ...look
}: { to: To } & Pick<
  ButtonProps,
  'type' | 'size' | 'icon' | 'danger' | 'block' | 'children' | 'aria-label'
>) {
  const follow = useLinkClickHandler<HTMLElement>(to);
  return (
    <Button
      {...look}
      href={useHref(to)}
      onClick={(event: MouseEvent<HTMLElement>) =>
        follow(event as unknown as Parameters<typeof follow>[0])
      }
    >
      {children}
    </Button>
  );
}

import { BarChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
} from 'echarts/components';
import { init, use as register, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useElderMode } from './elder-mode';
import { useMedia } from './media';

register([BarChart, GridComponent, LegendComponent, TooltipComponent, AriaComponent, SVGRenderer]);

export interface Series {
  name: string;
  /** The same thing has the same colour in every picture. */
  colour: 'strong' | 'link' | 'good';
  values: (number | null)[];
}

/** Bars in our colours, with patterns beside them, that open what they stand for. */
export function Chart({
  label,
  names,
  series,
  sideways,
  unit = '项',
  onOpen,
}: {
  /** What the picture shows, for those who do not see it. */
  label: string;
  names: string[];
  series: Series[];
  /** Bars from left to right: long names stay readable. */
  sideways?: boolean;
  unit?: string;
  onOpen?: (name: number, series: number) => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  const dark = useMedia('(prefers-color-scheme: dark)');
  const elder = useElderMode();
  const open = useRef(onOpen);
  useEffect(() => {
    open.current = onOpen;
  });
  const shown = JSON.stringify([names, series, sideways, unit]);
  useEffect(() => {
    const chart = init(box.current!, null, { renderer: 'svg' });
    const [labels, lines, flat, suffix] = JSON.parse(shown) as [
      string[],
      Series[],
      boolean,
      string,
    ];
    chart.setOption(optionOf(box.current!, labels, lines, flat, suffix));
    chart.on('click', ({ dataIndex, seriesIndex }) => open.current?.(dataIndex, seriesIndex ?? 0));
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(box.current!);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [shown, dark, elder]);
  const rows = sideways ? names.length : 0;
  return (
    <div
      ref={box}
      className="chart"
      role="img"
      aria-label={label}
      style={{ height: rows ? Math.max(180, rows * (series.length * 16 + 22) + 70) : 320 }}
    />
  );
}

function optionOf(
  box: HTMLElement,
  names: string[],
  series: Series[],
  sideways: boolean,
  unit: string,
): EChartsCoreOption {
  const style = getComputedStyle(box);
  const token = (name: string) => style.getPropertyValue(name).trim();
  const [ink, ink2, line] = [token('--ink'), token('--ink-2'), token('--line')];
  const text = {
    color: ink,
    fontFamily: style.fontFamily,
    fontSize: parseFloat(style.fontSize) - 2,
  };
  const categories = {
    type: 'category' as const,
    data: names,
    inverse: sideways,
    axisLine: { lineStyle: { color: line } },
    axisTick: { show: false },
    axisLabel: { ...text, interval: 0, hideOverlap: !sideways },
  };
  const values = {
    type: 'value' as const,
    minInterval: unit === '项' ? 1 : undefined,
    axisLabel: { ...text, color: ink2 },
    splitLine: { lineStyle: { color: line } },
  };
  return {
    animation: false,
    // Patterns beside colours: read in grey print and by those who see colours otherwise.
    aria: { enabled: true, decal: { show: true }, label: { enabled: false } },
    textStyle: text,
    grid: { left: 8, right: 40, top: 44, bottom: 8, containLabel: true },
    legend: { top: 0, left: 0, textStyle: text, show: series.length > 1 },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      backgroundColor: token('--surface'),
      borderColor: line,
      textStyle: text,
      valueFormatter: (value: unknown) =>
        value === null || value === undefined
          ? '不统计'
          : `${Number(value).toLocaleString('zh-CN')} ${unit}`,
    },
    xAxis: sideways ? values : categories,
    yAxis: sideways ? categories : values,
    series: series.map(({ name, colour, values: data }) => ({
      type: 'bar' as const,
      name,
      data,
      itemStyle: { color: token(`--${colour}`) },
      barMaxWidth: sideways ? 14 : 26,
      cursor: 'pointer',
      label: {
        show: true,
        position: sideways ? 'right' : 'top',
        ...text,
        formatter: ({ value }: { value?: unknown }) => (value ? String(value) : ''),
      },
    })),
  };
}

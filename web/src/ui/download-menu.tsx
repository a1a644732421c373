import { downloadPath, type EndpointInput, type Endpoints } from '@esteem/contract'
import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'

interface DownloadMenuProps<Name extends keyof Endpoints> {
  /** An endpoint of the contract that has `tables`. */
  of: Name
  /** What the page gave to `api.…` for what it shows. */
  input: EndpointInput<Endpoints[Name]>
  /** Which of its tables; the first when left out. */
  table?: string
  label?: string
}

/**
 * What a page shows, as a file: the same endpoint with the same input, answered as CSV or Parquet. A list in pages is
 * downloaded whole.
 *
 *     <DownloadMenu of="getMetric" input={{ params: { metricId }, query: { interval: 'month' } }} />
 *     <DownloadMenu of="getCohorts" input={{ query }} table="together" label="Download all cohorts together" />
 *
 * For an endpoint that has no table yet, declare one beside it in the contract (`tables: { … }`, as `getCohorts` does);
 * the server needs nothing more.
 */
export function DownloadMenu<Name extends keyof Endpoints>({
  of,
  input,
  table,
  label = 'Download',
}: DownloadMenuProps<Name>) {
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Tooltip label={label}>
          <ActionIcon aria-label={label} variant="default" size="lg" flex="none">
            <IconDownload size={18} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={downloadPath(of, input, 'csv', table)} download>
          CSV, for spreadsheets
        </Menu.Item>
        <Menu.Item component="a" href={downloadPath(of, input, 'parquet', table)} download>
          Parquet, for analysis
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

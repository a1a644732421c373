import { setTimeout as wait } from 'node:timers/promises'
import { type Client, type ClientOptions, type ImportReport, uploadImportFile } from '@esteem/contract'

/** Brings the till's file of the market stall in, as a shopkeeper would: uploaded, recognised by its header, imported. */
export async function importStallOrders(options: ClientOptions, client: Client, csv: string): Promise<ImportReport> {
  const { fileId } = await uploadImportFile(options, 'stall-orders.csv', new Blob([csv]))
  const { importId } = await client.startImport({ body: { files: [{ fileId }] } })
  for (;;) {
    const report = await client.getImport({ params: { importId } })
    if (report.state === 'done') return report
    if (report.state === 'failed' || report.state === 'cancelled')
      throw new Error(`The orders of the market stall could not be imported: ${report.error ?? report.state}`)
    await wait(200)
  }
}

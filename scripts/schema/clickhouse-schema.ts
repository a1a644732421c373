import type { ClickHouse } from '../../server/src/platform/index.ts'

/** The schema of a ClickHouse database as SQL, by name. */
export async function readClickHouseSchema(clickhouse: ClickHouse): Promise<string> {
  const tables = await clickhouse.query<{ database: string; name: string }>({
    text: 'SELECT database, name FROM system.tables WHERE database = currentDatabase() ORDER BY name',
  })
  const statements: string[] = []
  for (const { database, name } of tables) {
    const [{ statement }] = await clickhouse.query<{ statement: string }>({ text: `SHOW CREATE TABLE \`${name}\`` })
    statements.push(`${statement.replaceAll(`${database}.`, '').replaceAll(/ +$/gm, '')};`)
  }
  return statements.join('\n\n')
}

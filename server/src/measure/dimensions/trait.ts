import type { Dimension } from './dimension.ts'

export const trait: Dimension = {
  id: 'trait',
  takesName: true,
  words: (name) => name,
  ofCustomers: () => `
    SELECT customer_id, if(startsWith(newest, '"'), JSONExtractString(newest), if(newest = 'null', '', newest)) AS value
    FROM (SELECT customer_id, argMax(value, time) AS newest FROM traits WHERE trait = {trait:String} GROUP BY customer_id)`,
}

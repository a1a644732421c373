import { fitBgNbd, fitMbgNbd, fitParetoNbd, type PurchaseModelName } from '@esteem/stats'

interface Named {
  model: PurchaseModelName
  name: string
  fit: typeof fitBgNbd | typeof fitMbgNbd | typeof fitParetoNbd
}

/** The models that are tried. */
export const purchaseModels: Named[] = [
  { model: 'mbg-nbd', name: 'MBG/NBD', fit: fitMbgNbd },
  { model: 'bg-nbd', name: 'BG/NBD', fit: fitBgNbd },
  { model: 'pareto-nbd', name: 'Pareto/NBD', fit: fitParetoNbd },
]

export function modelNamed(model: PurchaseModelName): Named {
  return purchaseModels.find((known) => known.model === model)!
}

const leaving = {
  a: 'chance of leaving: the higher beside b, the sooner customers leave',
  b: 'chance of leaving: the higher beside a, the longer they stay',
}

/** What the parameters mean, in words. */
export const parameterMeanings: Record<string, string> = {
  r: 'how alike customers are in how often they buy; the higher, the more alike',
  alpha: 'days; divided by r, the mean time between purchases of a customer',
  ...leaving,
  s: 'how alike customers are in how long they stay; the higher, the more alike',
  beta: 'days; divided by s, the mean time after which a customer leaves',
  p: 'how even the purchases of one customer are in value; the higher, the more even',
  q: 'how alike customers are in what a purchase is worth; the higher, the more alike',
  v: 'scale of what a purchase is worth, in the base currency',
}

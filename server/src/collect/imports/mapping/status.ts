import type { OrderStanding } from '@esteem/contract'
import { plainName } from './names.ts'

const usual: Record<OrderStanding, string> = {
  completed: `
    paid, complete, completed, processing, shipped, delivered, fulfilled, partially fulfilled, dispatched, closed, done,
    sent, invoiced, approved, authorized, authorised, captured, succeeded, success, successful, settled, partially paid,
    finished, ready, picked up, in transit, bezahlt, abgeschlossen, versandt, geliefert, paye, terminee, expediee,
    livree, pagado, completado, enviado, entregado, pagato, completato, spedito, consegnato, pago, concluido, entregue,
    betaald, voltooid, afgerond, verzonden, zrealizowane, oplacone, wyslane`,
  unpaid: `
    pending, pending payment, payment pending, unpaid, failed, payment failed, on hold, draft, checkout draft, expired,
    created, open, new, incomplete, requires payment method, requires action, requires confirmation, requires capture,
    uncaptured, declined, blocked, abandoned, awaiting payment, waiting, unbezahlt, ausstehend, fehlgeschlagen, offen,
    en attente, echouee, pendiente, fallido, in attesa, pendente, falhou, in behandeling, mislukt`,
  cancelled: `
    cancelled, canceled, voided, void, unavailable, rejected, storniert, annullee, annule, cancelado, anulado,
    annullato, geannuleerd, anulowane`,
  refunded: `
    refunded, fully refunded, returned, chargeback, charged back, dispute lost, erstattet, remboursee, rembourse,
    reembolsado, rimborsato, terugbetaald, zwrocone`,
  'partly-refunded': `partially refunded, partly refunded, partial refund, partially returned, teilweise erstattet`,
}

const standings = new Map<string, OrderStanding>()
for (const [standing, names] of Object.entries(usual)) {
  for (const name of names.split(',')) standings.set(name.trim(), standing as OrderStanding)
}

/** What a status means for what the order is worth; null for one that nobody has said the meaning of. */
export function standingOf(status: string, own: Record<string, OrderStanding>): OrderStanding | null {
  return own[status] ?? own[status.trim()] ?? standings.get(plainName(status).replace(/^wc /, '')) ?? null
}

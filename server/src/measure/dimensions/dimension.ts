import type { Plan } from '../query/plan.ts'

/** Something that figures can be split by. */
export interface Dimension {
  id: string
  /** Takes the name of a trait after a colon. */
  takesName: boolean
  words: (name: string) => string
  /** SQL: which value each customer has, as customer_id and value. */
  ofCustomers: (plan: Plan) => string
  /**
   * SQL: which value each order has, as order_id, value and share (how much of its amount). Absent where orders are told
   * apart by whose they are.
   */
  ofOrders?: string
  /** The same, where it is a column of the orders. */
  orderColumn?: string
  /** The same of what customers answered and of what they were asked, where it is a column there. */
  answerColumn?: string
  invitationColumn?: string
  /** One order can have several values. */
  overlaps?: boolean
  /** Values in their own order rather than by how many customers have them. */
  inOrder?: 'newest-first'
  /** What a person reads for a value. */
  label?: (value: string) => string
  /** Where names of values are kept elsewhere. */
  named?: 'sources'
}

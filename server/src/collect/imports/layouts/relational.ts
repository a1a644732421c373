import type { Layout } from './layout.ts'

/** Tables of a shop's database as Olist publishes them: several files, joined by order, customer and product. */
export const olistOrders: Layout = {
  id: 'relational-orders',
  name: 'Orders, of several files',
  role: 'orders',
  needs: ['order id', 'customer id', 'order status', 'order purchase timestamp'],
  columns: {
    'order id': 'orderId',
    'customer id': 'customerKey',
    'order status': 'status',
    'order purchase timestamp': 'orderedAt',
    'order delivered customer date': 'deliveredAt',
    'order estimated delivery date': 'promisedAt',
  },
}

export const olistOrderItems: Layout = {
  id: 'relational-order-items',
  name: 'Order items, of several files',
  role: 'order-lines',
  needs: ['order id', 'order item id', 'product id', 'price'],
  columns: {
    'order id': 'orderId',
    'product id': 'productId',
    price: 'unitPrice',
    'freight value': 'lineShipping',
    quantity: 'quantity',
  },
}

export const olistPayments: Layout = {
  id: 'relational-payments',
  name: 'Payments, of several files',
  role: 'payments',
  needs: ['order id', 'payment type', 'payment value'],
  columns: { 'order id': 'orderId', 'payment value': 'paymentValue' },
}

export const olistCustomers: Layout = {
  id: 'relational-customers',
  name: 'Customers, of several files',
  role: 'customers',
  needs: ['customer id', 'customer unique id'],
  columns: {
    'customer id': 'customerKey',
    'customer unique id': 'userId',
    'customer city': 'city',
    'customer state': 'region',
    'customer zip code prefix': 'postalCode',
  },
  others: 'trait',
}

export const olistProducts: Layout = {
  id: 'relational-products',
  name: 'Products, of several files',
  role: 'products',
  needs: ['product id', 'product category name'],
  columns: { 'product id': 'productId', 'product category name': 'category', 'product name': 'productName' },
}

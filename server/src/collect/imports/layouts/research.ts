import type { Layout } from './layout.ts'

/** Files that the trade's methods are tried on. */
export const onlineRetail: Layout = {
  id: 'online-retail',
  name: 'Online Retail (UCI)',
  role: 'order-lines',
  needs: [
    'invoice no',
    'stock code',
    'description',
    'quantity',
    'invoice date',
    'unit price',
    'customer id',
    'country',
  ],
  columns: {
    'invoice no': 'orderId',
    'stock code': 'productId',
    description: 'productName',
    quantity: 'quantity',
    'invoice date': 'orderedAt',
    'unit price': 'unitPrice',
    'customer id': 'userId',
    country: 'country',
  },
  settings: { currency: 'GBP', cancellationPrefix: 'C' },
}

export const onlineRetailSecond: Layout = {
  ...onlineRetail,
  id: 'online-retail-2',
  name: 'Online Retail II (UCI)',
  needs: ['invoice', 'stock code', 'description', 'quantity', 'invoice date', 'price', 'customer id', 'country'],
  columns: { ...onlineRetail.columns, invoice: 'orderId', price: 'unitPrice' },
}

export const cdnow: Layout = {
  id: 'cdnow',
  name: 'CDNOW purchases',
  role: 'orders',
  needs: ['customer id', 'date', 'number of cds', 'dollar value'],
  columns: { 'customer id': 'userId', date: 'orderedAt', 'number of cds': 'quantity', 'dollar value': 'orderTotal' },
  settings: { currency: 'USD' },
}

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { csv, type ImportShop, openImportShop } from '../../../../test/import-shop.ts'

let shop: ImportShop
beforeAll(async () => {
  shop = await openImportShop()
})
afterAll(() => shop.stop())

const header = 'order,date,customer,sku,product,qty,price'

describe('goods taken back under a number of their own', () => {
  const choice = { mapping: { cancellationPrefix: 'C' } }

  test('reduce the latest earlier order that still holds as many at that price; the rest stands alone', async () => {
    const report = await shop.bringIn(
      {
        'lines.csv': csv(
          header,
          'M-1,2024-01-01,mia,B-1,Bowl,6,10',
          'M-2,2024-02-01,mia,B-1,Bowl,2,10',
          'M-3,2024-03-01,mia,B-1,Bowl,6,12',
          'CM-4,2024-04-01,mia,B-1,Bowl,-2,10',
          'CM-5,2024-04-02,mia,B-1,Bowl,-2,10',
          'CM-5,2024-04-02,mia,S-1,Spoon,-1,3',
          'CM-6,2024-04-03,mia,B-1,Bowl,-5,10',
          'CM-7,2023-12-01,mia,B-1,Bowl,-1,10',
          'M-8,2024-06-01,mia,D,Discount,-1,5',
        ),
      },
      choice,
    )
    expect(report.figures).toMatchObject({ orders: 3, refunds: 5, refundsMatched: 2, net: { EUR: '44' } })
    const refunds = (await shop.timeline('mia')).filter(({ event }) => event === 'Order Refunded')
    expect(refunds.map(({ properties: { refund_id, order_id, total } }) => [refund_id, order_id, total])).toEqual([
      ['M-8', 'M-8', '5'],
      ['CM-6', 'CM-6', '50'],
      expect.anything(),
      expect.anything(),
      ['CM-4', 'M-2', '20'],
      ['CM-7', 'CM-7', '10'],
    ])
    expect(
      refunds.slice(2, 4).map(({ properties: { refund_id, order_id, total } }) => [refund_id, order_id, total]),
    ).toEqual(
      expect.arrayContaining([
        ['CM-5', 'M-1', '20'],
        ['CM-5', 'CM-5', '3'],
      ]),
    )
    expect(await shop.customer('mia')).toMatchObject({
      orders: 3,
      worth: { amount: '44' },
      refunded: { amount: '108' },
    })
  })

  test('count once when their order comes to light later, or they are told again', async () => {
    const back = 'CN-2,2024-04-01,nora,B-1,Bowl,-2,10'
    await shop.bringIn({ 'april.csv': csv(header, back) }, choice)
    expect(await shop.customer('nora')).toMatchObject({ worth: { amount: '-20' } })
    const all = csv(header, 'N-1,2024-01-01,nora,B-1,Bowl,2,10', back)
    await shop.bringIn({ 'all.csv': all }, choice)
    expect(await shop.customer('nora')).toMatchObject({ worth: { amount: '0' } })
    const corrected = all.replace('Bowl,-2', 'Bowl,-1')
    await shop.bringIn({ 'corrected.csv': corrected }, choice)
    await shop.bringIn({ 'corrected.csv': corrected }, choice)
    expect(await shop.customer('nora')).toMatchObject({ worth: { amount: '10' } })
  })
})

describe('a Shopify export', () => {
  const head =
    'Name,Email,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Billing Name,Cancelled at,Refunded Amount'
  const file = csv(
    head,
    '#1001,sam@x.org,paid,EUR,20.00,5.00,0.00,22.00,HELLO,3.00,2024-01-02 10:11:12 -0500,1,Bowl,10.00,B-1,Sam Lee,,0.00',
    '#1001,sam@x.org,,,,,,,,,2024-01-02 10:11:12 -0500,2,Spoon,5.00,S-1,,,',
    '#1002,sam@x.org,partially_refunded,EUR,10.00,0,0,10.00,,0,2024-01-03 10:00:00 +0000,1,Bowl,10.00,B-1,Sam Lee,,4.00',
    '#1003,sam@x.org,refunded,EUR,10.00,0,0,10.00,,0,2024-01-04 10:00:00 +0000,1,Bowl,10.00,B-1,Sam Lee,,',
    '#1004,sam@x.org,voided,EUR,10.00,0,0,10.00,,0,2024-01-05 10:00:00 +0000,1,Bowl,10.00,B-1,Sam Lee,2024-01-06 10:00:00 +0000,0.00',
    '#1005,sam@x.org,pending,EUR,10.00,0,0,10.00,,0,2024-01-06 10:00:00 +0000,1,Bowl,10.00,B-1,Sam Lee,,0.00',
  )

  test('is recognised, and its refunds, cancellations and unpaid orders count as what they are', async () => {
    expect(await shop.preview('orders.csv', file)).toMatchObject({
      layout: { id: 'shopify-orders' },
      mappingFrom: 'layout',
      blockers: [],
    })
    const report = await shop.bringIn({ 'orders.csv': file })
    expect(report.figures).toMatchObject({ orders: 4, ordersUnpaid: 1, refunds: 2, net: { EUR: '28' } })
    expect(await shop.customer('sam@x.org')).toMatchObject({ name: 'Sam Lee', orders: 3, worth: { amount: '28' } })
    const first = (await shop.timeline('sam@x.org')).find(({ properties }) => properties.order_id === '#1001')
    expect(first).toMatchObject({
      time: '2024-01-02T15:11:12.000Z',
      properties: { total: '22', discount: '3', coupon: 'HELLO' },
    })
    expect((first!.properties.products as object[]).length).toBe(2)
  })

  test('told again after a refund brings the order up to date', async () => {
    await shop.bringIn({ 'orders.csv': file.replace('Sam Lee,,4.00', 'Sam Lee,,6.50').replace('pending', 'paid') })
    expect(await shop.customer('sam@x.org')).toMatchObject({ orders: 4, worth: { amount: '35.5' } })
  })
})

test('files of a shop’s database are joined by their keys', async () => {
  const report = await shop.bringIn({
    'orders.csv': csv(
      'order_id,customer_id,order_status,order_purchase_timestamp,order_delivered_customer_date,order_estimated_delivery_date',
      'o1,c1,delivered,2018-01-02 10:00:00,2018-01-09 10:00:00,2018-01-20 00:00:00',
      'o2,c2,canceled,2018-02-02 10:00:00,,2018-02-20 00:00:00',
      'o3,c3,shipped,2018-03-02 10:00:00,,2018-03-20 00:00:00',
    ),
    'items.csv': csv(
      'order_id,order_item_id,product_id,seller_id,shipping_limit_date,price,freight_value',
      'o1,1,p1,s1,2018-01-05,58.90,13.29',
      'o1,2,p2,s1,2018-01-05,10.00,0',
      'o2,1,p1,s1,2018-02-05,58.90,13.29',
      'o9,1,p1,s1,2018-02-05,58.90,13.29',
    ),
    'payments.csv': csv(
      'order_id,payment_sequential,payment_type,payment_installments,payment_value',
      'o1,1,card,1,80.00',
      'o1,2,voucher,1,2.19',
      'o3,1,card,1,7.50',
    ),
    'customers.csv': csv(
      'customer_id,customer_unique_id,customer_zip_code_prefix,customer_city,customer_state',
      'c1,olga,01234,lisboa,LI',
      'c2,olga,01234,lisboa,LI',
      'c3,otto,99999,porto,PO',
    ),
    'products.csv': csv('product_id,product_category_name', 'p1,toys', 'p2,garden'),
  })
  expect(report.figures).toMatchObject({ orders: 3, customers: 2, rejectedRows: 1, net: { EUR: '89.69' } })
  expect(await shop.customer('olga')).toMatchObject({ orders: 1, worth: { amount: '82.19' } })
  const events = await shop.timeline('olga')
  expect(events.map(({ event }) => event)).toEqual(
    expect.arrayContaining(['Order Completed', 'Order Delivered', 'Order Cancelled', 'identify']),
  )
  const order = events.find(({ properties, event }) => properties.order_id === 'o1' && event === 'Order Completed')
  expect(order!.properties).toMatchObject({
    promised_at: '2018-01-20T00:00:00.000Z',
    products: [{ category: 'toys', price: '58.9' }, { category: 'garden' }],
  })
  expect((await shop.customer('olga')).traits).toEqual(
    expect.arrayContaining([expect.objectContaining({ name: 'postalCode', value: '01234' })]),
  )
})

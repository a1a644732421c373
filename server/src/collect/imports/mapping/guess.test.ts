import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { inspectFile } from '../detection/inspect.ts'
import { guessMapping } from './guess.ts'
import { isColumnName, plainName } from './names.ts'

const folder = mkdtempSync(join(tmpdir(), 'esteem-guess-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function guess(content: string) {
  const path = join(folder, 'file')
  writeFileSync(path, content)
  const { mapping, layout } = guessMapping(await inspectFile(path, isColumnName), {
    currency: 'EUR',
    timeZone: 'Europe/Lisbon',
  })
  const fields = Object.fromEntries(mapping.columns.flatMap(({ column, field }) => (field ? [[column, field]] : [])))
  return { role: mapping.role, layout: layout?.id ?? null, fields, mapping }
}

describe('known layouts are recognised by their header', () => {
  test.each([
    [
      'shopify-orders',
      'order-lines',
      'Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem compare at price,Lineitem sku,Lineitem requires shipping,Lineitem taxable,Lineitem fulfillment status,Billing Name,Billing Street,Billing City,Billing Zip,Billing Province,Billing Country,Billing Phone,Notes,Note Attributes,Cancelled at,Payment Method,Payment Reference,Refunded Amount,Vendor,Outstanding Balance,Employee,Location,Device ID,Id,Tags,Risk Level,Source,Lineitem discount,Phone',
      {
        Name: 'orderId',
        'Financial Status': 'status',
        'Lineitem sku': 'productId',
        'Refunded Amount': 'refunded',
        'Billing Name': 'name',
      },
    ],
    [
      'shopify-customers',
      'customers',
      'Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Company,Default Address Address1,Default Address City,Default Address Country Code,Default Address Zip,Phone,Accepts SMS Marketing,Total Spent,Total Orders,Note,Tax Exempt,Tags',
      { 'Customer ID': 'externalId.shopify_customer_id', Email: 'email', 'Default Address City': 'city' },
    ],
    [
      'woocommerce-orders',
      'orders',
      'order_id,order_number,order_date,paid_date,status,shipping_total,tax_total,discount_total,order_total,order_currency,payment_method_title,customer_id,customer_email,billing_first_name,billing_last_name,billing_phone,line_item_1,line_item_2',
      { order_id: 'orderId', customer_email: 'email', line_item_1: 'packedLines', line_item_2: 'packedLines' },
    ],
    [
      'woocommerce-order-lines',
      'order-lines',
      'Order Number,Order Status,Order Date,Customer Note,First Name (Billing),Last Name (Billing),Email (Billing),Phone (Billing),Order Refund Amount,Order Total Amount,SKU,Item #,Item Name,Quantity (- Refund),Item Cost,Coupon Code',
      {
        'Order Number': 'orderId',
        'Email (Billing)': 'email',
        'Quantity (- Refund)': 'quantity',
        'Item Cost': 'unitPrice',
      },
    ],
    [
      'woocommerce-analytics',
      'orders',
      'Date,Order #,Status,Customer,Customer type,Product(s),Items sold,Coupon(s),Net Sales,Attribution',
      { 'Order #': 'orderId', 'Product(s)': 'packedLines' },
    ],
    [
      'stripe-payments',
      'orders',
      'id,Created date (UTC),Amount,Amount Refunded,Currency,Captured,Converted Amount,Converted Amount Refunded,Description,Fee,Refunded date (UTC),Statement Descriptor,Status,Seller Message,Customer ID,Customer Description,Customer Email',
      {
        id: 'orderId',
        'Customer ID': 'externalId.stripe_customer_id',
        'Amount Refunded': 'refunded',
        'Refunded date (UTC)': 'refundedAt',
      },
    ],
    [
      'relational-orders',
      'orders',
      'order_id,customer_id,order_status,order_purchase_timestamp,order_approved_at,order_delivered_customer_date,order_estimated_delivery_date',
      { customer_id: 'customerKey', order_delivered_customer_date: 'deliveredAt' },
    ],
    [
      'relational-order-items',
      'order-lines',
      'order_id,order_item_id,product_id,seller_id,shipping_limit_date,price,freight_value',
      { price: 'unitPrice', freight_value: 'lineShipping' },
    ],
    [
      'relational-payments',
      'payments',
      'order_id,payment_sequential,payment_type,payment_installments,payment_value',
      { payment_value: 'paymentValue' },
    ],
    [
      'relational-customers',
      'customers',
      'customer_id,customer_unique_id,customer_zip_code_prefix,customer_city,customer_state',
      { customer_id: 'customerKey', customer_unique_id: 'userId' },
    ],
    [
      'relational-products',
      'products',
      'product_id,product_category_name,product_name_lenght,product_photos_qty',
      { product_category_name: 'category' },
    ],
    [
      'online-retail',
      'order-lines',
      'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country',
      { InvoiceNo: 'orderId', CustomerID: 'userId' },
    ],
    [
      'online-retail-2',
      'order-lines',
      'Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country',
      { Invoice: 'orderId', Price: 'unitPrice' },
    ],
    [
      'cdnow',
      'orders',
      'customer_id,date,number_of_cds,dollar_value',
      { customer_id: 'userId', dollar_value: 'orderTotal' },
    ],
  ])('%s', async (layout, role, header, fields) => {
    const found = await guess(
      `${header}\n${header
        .split(',')
        .map(() => '')
        .join(',')}x\n`,
    )
    expect(found).toMatchObject({ layout, role, fields })
  })

  test('with what they settle besides', async () => {
    expect(
      (
        await guess(
          'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n1,A,B,1,2010-12-01,2,3,UK\n',
        )
      ).mapping,
    ).toMatchObject({
      currency: 'GBP',
      cancellationPrefix: 'C',
      timeZone: 'Europe/Lisbon',
    })
    expect(
      (
        await guess(
          'id,Created date (UTC),Amount,Amount Refunded,Currency,Status,Seller Message\nch_1,2020-01-02 10:00,5,0,eur,Paid,ok\n',
        )
      ).mapping.timeZone,
    ).toBe('UTC')
  })
})

describe('other files are guessed from names and contents', () => {
  test('orders', async () => {
    expect(
      await guess(
        'Order No,Order Date,E-Mail,Grand Total,Shipping,VAT,Currency,Status\n1,2020-01-02,a@x.org,12.50,2,1,EUR,paid\n',
      ),
    ).toMatchObject({
      role: 'orders',
      fields: {
        'Order No': 'orderId',
        'Order Date': 'orderedAt',
        'E-Mail': 'email',
        'Grand Total': 'orderTotal',
        Shipping: 'shipping',
        VAT: 'tax',
        Currency: 'currency',
        Status: 'status',
      },
    })
  })

  test('order lines, whose amount is the line’s where it differs within an order', async () => {
    const lines = await guess(
      'order,date,customer,product,qty,amount,discount\n1,2020-01-02,17,Bowl,1,5.00,1\n1,2020-01-02,17,Spoon,2,3.00,1\n2,2020-01-03,18,Bowl,1,5.00,0\n',
    )
    expect(lines).toMatchObject({
      role: 'order-lines',
      fields: { amount: 'lineTotal', discount: 'discount', product: 'productName', customer: 'userId' },
    })
    const totals = await guess(
      'order,date,customer,product,qty,amount\n1,2020-01-02,17,Bowl,1,8.00\n1,2020-01-02,17,Spoon,2,8.00\n',
    )
    expect(totals).toMatchObject({ role: 'order-lines', fields: { amount: 'orderTotal' } })
  })

  test('in other languages', async () => {
    expect(
      await guess(
        'Bestellnummer;Bestelldatum;Kundennummer;Gesamtbetrag\n1;02.01.2020;7;12,50\n2;03.01.2020;8;1.000,00\n',
      ),
    ).toMatchObject({
      role: 'orders',
      fields: {
        Bestellnummer: 'orderId',
        Bestelldatum: 'orderedAt',
        Kundennummer: 'userId',
        Gesamtbetrag: 'orderTotal',
      },
    })
    expect(
      (await guess('Numéro de commande,Date,Courriel,Montant total\n1,2020-01-02,a@x.org,5.00\n')).fields,
    ).toMatchObject({ 'Numéro de commande': 'orderId', Courriel: 'email', 'Montant total': 'orderTotal' })
  })

  test('customers, whose other columns become traits', async () => {
    expect(
      await guess(
        'Customer Number,First name,Last name,Mobile,Favourite colour,State\n7,Ann,Lee,+351912345678,blue,CA\n',
      ),
    ).toMatchObject({
      role: 'customers',
      fields: {
        'Customer Number': 'userId',
        'First name': 'firstName',
        Mobile: 'phone',
        'Favourite colour': 'trait.favourite_colour',
        State: 'region',
      },
    })
  })

  test('events, whose other columns become properties', async () => {
    expect(await guess('user_id,event,timestamp,plan\n7,Signed Up,2020-01-02 10:00,pro\n')).toMatchObject({
      role: 'events',
      fields: { user_id: 'userId', event: 'event', timestamp: 'occurredAt', plan: 'property.plan' },
    })
  })

  test('a customer column with names of people is a name', async () => {
    expect(
      (await guess('order,date,customer,total\n1,2020-01-02,Ann Lee,5.00\n2,2020-01-03,Bob May,6.00\n')).fields,
    ).toMatchObject({ customer: 'name' })
  })

  test('an address is one whatever its column is called', async () => {
    const { fields } = await guess(
      'Order number;Date;Who wrote;Total\n1;14/02/2026;ana@example.org;2,50\n2;15/02/2026;rui@example.org;3,50\n',
    )
    expect(fields).toMatchObject({ 'Who wrote': 'email' })
  })

  test('without a header, from the contents alone', async () => {
    expect(
      (await guess('00004 0001 19970101  2   29.33\n00004 0001 19970118  2   29.73\n00021 0002 19970101  3   63.34\n'))
        .fields,
    ).toEqual({
      'Column 1': 'userId',
      'Column 3': 'orderedAt',
      'Column 4': 'quantity',
      'Column 5': 'orderTotal',
    })
  })

  test('an ambiguous date stays undecided', async () => {
    const { mapping } = await guess('order,date,total\n1,01/02/2020,5.00\n2,03/02/2020,6.00\n')
    expect(mapping.columns[1]).toMatchObject({ field: 'orderedAt', dateOrder: null })
  })
})

test('names are compared without what does not matter', () => {
  expect(['Order_ID', 'orderId', 'ORDER-ID:', ' Order  Id '].map(plainName)).toEqual(Array(4).fill('order id'))
  expect(plainName('Größe (cm)')).toBe('grosse cm')
})

import type { ImportFieldName } from '@esteem/contract'

/**
 * How people and programs call a column, by what it means. Compared without case, accents, punctuation and plural
 * brackets: `Order_ID`, `orderId` and `Order ID` are one name. The first name of a list is the surest.
 */
const names: Record<ImportFieldName, string> = {
  orderId: `
    order id, order number, order no, order nr, order, invoice no, invoice number, invoice id, invoice,
    transaction id, transaction number, receipt number, receipt no, receipt id, receipt, order reference, order ref,
    sales order, bill no, basket id, order key, bestellnummer, bestellnr, bestell nr, bestellung, auftragsnummer,
    rechnungsnummer, numero de commande, no commande, commande, numero de pedido, n pedido, pedido, id pedido,
    numero ordine, ordine, numero do pedido, numero da encomenda, encomenda, ordernummer, bestelnummer,
    numer zamowienia, nr zamowienia, zamowienie`,
  orderedAt: `
    order date, ordered at, order created at, created at, order purchase timestamp, purchase date, invoice date,
    transaction date, date of purchase, sale date, sold at, purchased at, order timestamp, order datetime,
    order placed, placed at, processed at, date created, created date, created, paid at, paid date, date, datetime,
    timestamp, day, bestelldatum, rechnungsdatum, kaufdatum, datum, date de commande, date commande, fecha de pedido,
    fecha del pedido, fecha, data ordine, data do pedido, data, orderdatum, besteldatum, data zamowienia`,
  orderedTime: `order time, time of purchase, time, uhrzeit, heure, hora, ora, tijd`,
  status: `order status, status, financial status, payment status, state, bestellstatus, statut, estado, stato`,
  currency: `currency, currency code, order currency, wahrung, waehrung, devise, moneda, valuta, moeda, waluta`,
  orderTotal: `
    order total, order total amount, total, grand total, total price, total amount, order amount, order value,
    amount, value, dollar value, total paid, amount paid, revenue, sales, total sales, spend, price paid,
    gesamtbetrag, gesamt, gesamtsumme, summe, betrag, umsatz, montant total, montant, total ttc, importe,
    importe total, totale, importo, valor, valor total, totaal, bedrag, kwota, suma, wartosc`,
  subtotal: `subtotal, sub total, order subtotal, subtotal price, zwischensumme, sous total`,
  discount: `
    discount, discount amount, discount total, order discount, total discount, total discounts, rabatt, remise,
    descuento, sconto, desconto, korting, rabat`,
  shipping: `
    shipping, shipping cost, shipping total, shipping amount, shipping price, delivery cost, postage, freight,
    versand, versandkosten, frais de port, livraison, envio, gastos de envio, spedizione, frete, verzendkosten`,
  tax: `
    tax, taxes, tax total, total tax, tax amount, order tax, vat, vat amount, sales tax, gst, mwst, ust, steuer, tva,
    iva, btw`,
  refunded: `
    refunded amount, amount refunded, refund amount, refunded, total refunded, order refund amount, refund total,
    refund, erstattet, ruckerstattung, rembourse, reembolso, rimborso`,
  refundedAt: `refunded at, refund date, refunded date utc, refunded date, date refunded`,
  cancelledAt: `cancelled at, canceled at, cancellation date, cancelled date, date cancelled, storniert am`,
  promisedAt: `
    promised at, promised date, estimated delivery date, order estimated delivery date, expected delivery,
    delivery due, liefertermin`,
  deliveredAt: `
    delivered at, delivery date, delivered date, order delivered customer date, date delivered, lieferdatum`,
  coupon: `
    coupon, coupon code, coupons, discount code, voucher, voucher code, promo code, gutschein, code promo, cupon,
    cupom`,
  paymentMethod: `
    payment method, payment method title, payment type, payment gateway, zahlungsart, moyen de paiement,
    forma de pago, metodo di pagamento, betaalmethode`,
  productId: `
    product id, sku, product sku, item sku, stock code, item id, product code, item code, article number,
    product number, variant sku, lineitem sku, asin, ean, upc, isbn, item number, article, artikelnummer, artikelnr,
    reference, referencia, codice, codigo, indeks`,
  productName: `
    product name, item name, product title, product, item, description, item description, product description,
    lineitem name, title, article name, artikel, artikelname, produkt, bezeichnung, produit, designation, articulo,
    producto, prodotto, produto, nazwa produktu`,
  category: `
    product category, category, product category name, product type, item category, department, kategorie,
    warengruppe, categorie, categoria, kategoria`,
  variant: `variant, product variant, variant title, variation, option, size, colour, color, variante`,
  brand: `brand, vendor, manufacturer, marke, hersteller, marque, marca, merk, marka`,
  quantity: `
    quantity, qty, item quantity, quantity ordered, lineitem quantity, number of items, number of cds, units,
    items sold, items, pieces, count, menge, anzahl, stuck, stueck, quantite, qte, cantidad, quantita, quantidade,
    aantal, ilosc`,
  unitPrice: `
    unit price, price, item price, item cost, price each, lineitem price, product price, selling price, sale price,
    einzelpreis, preis, stuckpreis, prix unitaire, prix, precio, precio unitario, prezzo, prezzo unitario, preco,
    preco unitario, prijs, cena`,
  lineTotal: `
    line total, item total, line amount, line price, line value, extended price, row total, line item total,
    product total, item subtotal, order line total, positionssumme, total ligne, zeilensumme`,
  lineDiscount: `line discount, item discount, lineitem discount, line item discount`,
  lineShipping: `freight value, line shipping, item shipping, shipping per item`,
  packedLines: `line items, line item 1, products, product s, order items, basket, cart`,
  paymentValue: `payment value, payment amount, amount paid, paid amount`,
  userId: `
    customer id, user id, customer number, customer no, customer nr, client id, client number, member id, account id,
    account number, buyer id, contact id, shopper id, customer unique id, customer, cust id, household key,
    person id, customer user, user, client, uid, loyalty id, card number, kundennummer, kundennr, kunden nr,
    kunden id, kunde, numero client, no client, id cliente, numero de cliente, cliente, codice cliente, klantnummer,
    klant, klient, numer klienta`,
  email: `
    email, e mail, email address, e mail address, customer email, customer email address, billing email,
    email billing, buyer email, contact email, user email, mail, emailadresse, e mail adresse, adresse e mail,
    courriel, correo, correo electronico, e mailadres, adres e mail`,
  phone: `
    phone, phone number, telephone, mobile, mobile number, mobile phone, cell, cell phone, customer phone,
    billing phone, phone billing, contact number, telefon, telefonnummer, handy, tel, telefono, telefone, movil,
    celular, telefoon, whatsapp`,
  anonymousId: `anonymous id, visitor id, device id, cookie id, session id, client uuid`,
  customerKey: `customer key`,
  name: `
    name, customer name, full name, client name, buyer name, billing name, contact name, shipping name, kundenname,
    nom complet, nombre completo, nome completo, naam, imie i nazwisko, customer, client, buyer, kunde, cliente, klant, klient`,
  firstName: `
    first name, firstname, given name, forename, billing first name, first name billing, vorname, prenom, nombre,
    nome, voornaam, imie`,
  lastName: `
    last name, lastname, surname, family name, billing last name, last name billing, nachname, nom, apellido,
    apellidos, cognome, sobrenome, achternaam, nazwisko`,
  company: `
    company, company name, organisation, organization, billing company, company billing, default address company,
    firma, societe, entreprise, empresa, azienda, bedrijf`,
  address: `
    address, address 1, address1, street, street address, billing address 1, billing address1, billing street,
    address 1 2 billing, default address address1, strasse, adresse, direccion, indirizzo, endereco, adres`,
  city: `
    city, town, billing city, city billing, default address city, customer city, shipping city, stadt, ort, ville,
    ciudad, citta, cidade, plaats, stad, miasto`,
  region: `
    region, state, state or province, province, billing province, billing state, state code billing,
    default address province code, customer state, county, bundesland, provincia, province code`,
  postalCode: `
    postal code, postcode, zip, zip code, zipcode, billing zip, billing postcode, postcode billing,
    default address zip, customer zip code prefix, plz, postleitzahl, code postal, codigo postal, cap, cep,
    kod pocztowy`,
  country: `
    country, country code, billing country, country code billing, default address country code, shipping country,
    land, pays, pais, paese, kraj`,
  customerSince: `
    customer since, registered at, registration date, signup date, sign up date, signed up at, joined, joined at,
    join date, member since, date registered, customer created at`,
  event: `event, event name, event type, action, activity, what happened, ereignis, evenement, evento`,
  eventId: `event id, message id, uuid`,
  answeredAt: `
    answered at, recorded date, submit date utc, submitted at, submit date, end date, response date, responded at,
    review date, reviewed at, completed at, date submitted, completion time, timestamp, created at, date, datum, fecha,
    data`,
  responseId: `
    response id, respondent id, review id, submission id, answer id, network id, token, id`,
  surveyName: `survey name, survey, survey title, survey type, questionnaire`,
  stars: `stars, star rating, rating, review rating, score, product rating, bewertung, sterne, note, puntuacion, nota`,
  comment: `
    comment, comments, feedback, review text, review body, review content, body, review, text, open ended, reason,
    kommentar, commentaire, comentario, commento, opmerking`,
  language: `language, locale, user language, lang, sprache, langue, idioma, lingua`,
  occurredAt: `event time, event timestamp, event date, occurred at, happened at, timestamp, event at, time, date`,
}

export const columnNames = Object.entries(names).map(([field, list]) => ({
  field: field as ImportFieldName,
  names: list.split(',').map((name) => name.trim()),
}))

/** A name without what does not matter: `Order_ID`, `orderId` and `Order-Id:` become `order id`. */
export function plainName(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const known = new Set(columnNames.flatMap((column) => column.names))

export function isColumnName(text: string): boolean {
  return known.has(plainName(text))
}

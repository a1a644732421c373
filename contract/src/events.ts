/**
 * The events that Esteem understands beyond storing and showing them, with the properties that it reads.
 * Names and properties follow the Segment spec (Ecommerce, Email, Live chat); those of our own follow its Object-Action form.
 */
export const knownEvents = {
  'Order Completed': [
    'order_id',
    'total',
    'revenue',
    'subtotal',
    'shipping',
    'tax',
    'discount',
    'currency',
    'coupon',
    'products',
    'promised_at',
  ],
  'Order Updated': ['order_id', 'total', 'revenue', 'currency', 'products'],
  'Order Cancelled': ['order_id', 'total', 'currency'],
  'Order Refunded': ['order_id', 'refund_id', 'total', 'currency', 'products'],
  'Order Delivered': ['order_id', 'promised_at', 'delivered_at'],
  'Order Returned': ['order_id', 'products', 'reason'],
  'Product Viewed': ['product_id', 'name', 'category', 'price', 'currency'],
  'Product Added': ['product_id', 'name', 'category', 'price', 'quantity', 'currency', 'cart_id'],
  'Product Removed': ['product_id', 'name', 'quantity', 'cart_id'],
  'Cart Viewed': ['cart_id', 'products'],
  'Checkout Started': ['order_id', 'value', 'currency', 'products'],
  'Products Searched': ['query'],
  'Signed Up': ['method'],
  'Survey Sent': ['survey_id', 'invitation_id', 'channel'],
  'Survey Answered': ['survey_id', 'invitation_id', 'order_id', 'question_id', 'metric', 'score', 'text', 'language'],
  'Message Received': ['conversation_id', 'channel', 'text', 'language', 'order_id'],
  'Message Sent': ['conversation_id', 'channel', 'text', 'language', 'response_seconds'],
  'Case Opened': ['case_id', 'reason', 'order_id'],
  'Case Closed': ['case_id', 'outcome'],
  'Review Posted': ['review_id', 'product_id', 'order_id', 'score', 'text', 'language'],
  'Mention Found': ['mention_id', 'network', 'text', 'language', 'url'],
  'Referral Made': ['referred_user_id', 'code'],
  'Campaign Sent': ['campaign_id', 'arm', 'channel'],
  'Campaign Withheld': ['campaign_id', 'arm'],
  'Email Opened': ['campaign_id'],
  'Email Link Clicked': ['campaign_id', 'url'],
  Unsubscribed: ['campaign_id', 'purpose'],
  'Consent Given': ['purpose', 'text_version'],
  'Consent Withdrawn': ['purpose'],
} as const satisfies Record<string, readonly string[]>

export type KnownEvent = keyof typeof knownEvents

-- What one unit of a currency is worth in the base currency, from a day on.
CREATE TABLE exchange_rates (
  base text NOT NULL,
  currency text NOT NULL,
  day date NOT NULL,
  rate numeric(18, 9) NOT NULL CHECK (rate > 0),
  PRIMARY KEY (base, currency, day)
);

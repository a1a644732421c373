/** Pieces of SQL that more than one reader of customers needs. */

/** A trait's value as text: strings without their quotes, everything else as JSON. */
export const traitText = `if(startsWith(value, '"'), JSONExtractString(value), value)`

/** What people call a customer, from the traits of the Segment spec; expects rows of `traits`. */
export const nameOfCustomer = `coalesce(
  nullIf(argMaxIf(${traitText}, time, trait = 'name' AND value NOT IN ('null', '""')), ''),
  nullIf(trimBoth(concat(
    argMaxIf(${traitText}, time, trait IN ('firstName', 'first_name') AND value != 'null'), ' ',
    argMaxIf(${traitText}, time, trait IN ('lastName', 'last_name') AND value != 'null'))), ''))`

export const nameTraits = `('name', 'firstName', 'first_name', 'lastName', 'last_name')`

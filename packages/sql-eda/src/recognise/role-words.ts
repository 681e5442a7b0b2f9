import type { TransactionRole } from '../import/presets/transactions.ts'
import { usualHeaders } from '../import/presets/transactions.ts'
import { plainName } from './plain-name.ts'

interface RoleWords {
  /** Parts of names that speak for the role, in the languages of shops. */
  readonly says: RegExp
  /** Parts of names that speak of something else. */
  readonly denies: RegExp
}

const nothing = /(?!)/

/** Words without accents and blanks, as {@link plainName} makes them. */
const words: Readonly<Record<TransactionRole, RoleWords>> = {
  customer: {
    says: /customer|^cust(?!om)|client|klient|kund|buyer|user|member|acheteur|comprador|acquirente|kaufer|asiakas|cliente|mail|guest/,
    denies:
      /name|nom|nombre|adres|address|phone|telefon|city|ville|stadt|ciudad|state|country|pays|type|typ|segment|group|status|zip|postal|code?postal|gender|date|since|count|total|note|comment/,
  },
  order: {
    says: /order|commande|bestell|auftrag|pedido|ordine|zamow|invoice|facture|rechnung|factura|fattura|transaction|receipt|ticket|bon|basket|beleg|bill|sale/,
    denies:
      /date|datum|fecha|data|time|status|statut|estado|total|amount|montant|betrag|importe|valor|value|price|type|line|item|count|quant|note|comment|channel|by$/,
  },
  date: {
    says: /date|datum|fecha|data|day|jour|tag|giorno|dia|time|zeit|created|placed|purchased|stamp|when|moment|ordered/,
    denies:
      /update|birth|naiss|geburt|nacimiento|deliver|livrais|liefer|ship|estimat|modif|due|expir|paid|cancel|refund/,
  },
  amount: {
    says: /amount|total|revenue|sales|value|spend|spent|paid|turnover|montant|betrag|importe|valor|umsatz|summe|somme|gesamt|ttc|importo|bedrag|kwota|sum$/,
    denies:
      /unit|tax|tva|vat|mwst|iva|discount|remise|rabatt|ship|freight|tip|count|quant|refund|subtotal|fee/,
  },
  quantity: {
    says: /quant|qty|units|menge|anzahl|cantidad|qtd|aantal|ilosc|pieces|stuck|qte|items$/,
    denies: /price|prix|preis|amount|total/,
  },
  price: {
    says: /price|prix|preis|precio|preco|prezzo|prijs|cena|unitcost/,
    denies: /total|discount|list|old|compare/,
  },
  status: { says: /status|statut|estado|stato|zustand|etat/, denies: /date|code$/ },
  product: {
    says: /product|sku|article|artikel|produit|producto|prodotto|stockcode|item/,
    denies: /name|desc|count|price|quant|categor/,
  },
  category: { says: /categor|kategor|department|rayon|family|famille/, denies: /english|parent/ },
  currency: { says: /currency|devise|wahrung|moneda|moeda|valuta/, denies: /rate/ },
  zip: { says: /zip|postcode|postal|plz|cep$/, denies: nothing },
  city: { says: /city|ville|stadt|ciudad|cidade|citta|ort$|town/, denies: /code/ },
  state: { says: /state|region|province|bundesland|provincia|estado$/, denies: /status/ },
  country: { says: /country|pays|^land$|paese|pais/, denies: /code2/ },
}

/** In the languages of shops; `percent` says something else. */
const CENTS = /(?<!per)(cents?|centimes?|centavos?|centesimi|centimos?|pence|grosze)$|minor(units?)?$/

/** Whether the name of a column says that its amounts are in cents. */
export function saysCents(header: string): boolean {
  return CENTS.test(plainName(header))
}

/** How much a name speaks for a role: 3 for a usual one, 2 for one with a telling word, 0 for any other. */
export function nameSays(role: TransactionRole, header: string): 0 | 2 | 3 {
  const name = plainName(header)
  if (usualHeaders(role).some((usual) => plainName(usual) === name)) return 3
  return words[role].says.test(name) && !words[role].denies.test(name) ? 2 : 0
}

const asked: Readonly<Record<string, string>> = {
  coverage: 'Que couvrent les données ?',
  'data-quality': 'Qu’y a-t-il d’incomplet ou de contradictoire dans les commandes ?',
  'sales-by-month': 'Comment évoluent les ventes, mois par mois ?',
  'orders-per-customer': 'Combien de clients reviennent, et combien de fois ?',
  'new-and-returning': 'Combien apportent chaque mois les nouveaux clients et les clients de retour ?',
  'active-customers': 'Combien de clients sont actifs à la fin de chaque mois ?',
  'second-order-cohorts': 'Combien de nouveaux clients d’un mois rachètent, et au bout de combien de temps ?',
  'retention-cohorts': 'Combien de clients d’un mois rachètent, et quand ?',
  'revenue-cohorts': 'Combien un client apporte-t-il au fil du temps ?',
  'deliveries-by-month': 'Les livraisons deviennent-elles plus rapides et plus ponctuelles ?',
  'delivery-by-state': 'Où la livraison est-elle longue ?',
  'late-recent-orders': 'Quelles commandes récentes, non annulées, sont arrivées en retard ?',
  'reviews-by-month': 'Les avis deviennent-ils meilleurs ou moins bons ?',
  'delay-and-reviews': 'Que devient l’avis après une livraison en retard ?',
  'delay-and-repeat': 'Les clients reviennent-ils après une livraison en retard ?',
  'customer-facts':
    'Que sait-on de chaque client ? Avec le segment de chacun, tiré du fichier des membres, chaque portrait peut être recalculé.',
  'buyers-of-month': 'Qui a commandé dans le mois, combien de fois et pour quel montant ?',
}

const since = /^buyers-since-(\d{4}-\d{2})$/

/** What a query answers, in French: those of the program by their id; a question of the shop's own stays as it is. */
export function questionInFrench(id: string, question: string): string {
  const month = since.exec(id)?.[1]
  if (month !== undefined)
    return `Qui a commandé depuis le début de ${month}, combien de fois et pour quel montant ?`
  return Object.hasOwn(asked, id) ? (asked[id] ?? question) : question
}

import type { MovingKpi } from '../measure/kpi-moves.ts'
import type { Catalogue } from './catalogue.ts'
import { withFrenchSpacing } from './french-spacing.ts'
import { questionInFrench } from './questions-fr.ts'

const times = (value: number, text: string): string => (value === 1 ? 'une fois' : `${text} fois`)

const subjects: Readonly<Record<MovingKpi, { readonly words: string; readonly plural: boolean }>> = {
  orders: { words: 'Les commandes', plural: true },
  revenue: { words: 'Le chiffre d’affaires', plural: false },
  'new-customers': { words: 'Les nouveaux clients', plural: true },
  'returning-customers': { words: 'Les clients de retour', plural: true },
  'repeat-share': { words: 'Le taux de retour', plural: false },
}

/** French. Spaces before double punctuation are made unbreakable by `withFrenchSpacing`. */
export const fr: Catalogue = withFrenchSpacing<Catalogue>({
  tag: 'fr',
  locale: {
    intl: 'fr-FR',
    // An ordinal, which Intl does not know.
    firstOfMonth: '1er',
    moment: (date, hours, minutes) => `${date} à ${Number(hours)} h${minutes === '00' ? '' : ` ${minutes}`}`,
    scale: (sign) => `\u00a0${sign === 'B' ? 'Md' : sign}`,
  },
  notAvailable: 'n. d.',
  playbook: 'Plan d’action clients',
  contents: 'Sommaire',
  edition: {
    names: { full: 'Édition complète', manager: 'Édition courte' },
    elsewhere: (pages) => `Ceci est l’édition courte. L’édition complète contient aussi ${pages}.`,
    inFull: (words) => `${words} (édition complète)`,
  },
  controls: {
    bar: 'Affichage',
    segments: 'Segments',
    all: 'Tous',
    theme: 'Couleurs',
    themes: { system: 'Système', light: 'Clair', dark: 'Sombre' },
  },
  pageOf: { page: 'Page', of: 'sur' },
  total: 'Total',
  labelled: (label) => `${label} :`,
  quoted: (name) => `« ${name} »`,
  source: 'Source',
  population: (min, max) => {
    if (max === 0) return 'Clients sans commande dans la période'
    if (min === 1 && max === 1) return 'Clients d’une seule commande'
    if (max === null) return `Clients de ${min} commandes ou plus`
    return `Clients de ${min} à ${max} commandes`
  },
  among: (min, max) => {
    if (max === 0) return 'les clients sans commande dans la période'
    if (min === 1 && max === 1) return 'les acheteurs d’une seule commande'
    if (max === null) return min === 2 ? 'les clients de retour' : `les clients de ${min} commandes ou plus`
    return `les clients de ${min} à ${max} commandes`
  },
  agreement: (p) => `${p.ari} parmi ${p.among} (${p.share} du total)`,
  customersCount: (count, n) => (n < 2 ? `${count} client` : `${count} clients`),
  ordersCount: (count, n) => (n < 2 ? `${count} commande` : `${count} commandes`),
  features: {
    recencyDays: 'Jours depuis la dernière commande',
    frequency: 'Nombre de commandes',
    monetary: 'Total dépensé',
    tenureDays: 'Jours depuis la première commande',
    daysBetweenOrders: 'Jours entre deux commandes',
    averageOrderValue: 'Panier moyen',
    itemsPerOrder: 'Articles par commande',
    reviewMean: 'Note moyenne',
    deliveryDays: 'Jours jusqu’à la livraison',
    deliveryDelayDays: 'Jours de retard à la livraison',
    instalments: 'Mensualités',
    freightShare: 'Part des frais de port',
    categoryCount: 'Nombre de catégories',
  },
  transforms: {
    identity: 'aucune',
    log1p: 'log(1 + x)',
    signedLog: 'log signé',
    yeoJohnson: 'puissance de Yeo-Johnson',
    quantileUniform: 'position',
    quantileNormal: 'valeur normale de la position',
    winsorise: 'winsorisation',
  },
  amounts: {
    payments: 'la somme des paiements de la commande',
    items: 'la somme des prix des articles, hors port',
    'items+freight': 'la somme des prix des articles et du port',
  },

  cover: {
    subtitle: 'Qui sont vos clients ce mois-ci, et que faire pour eux',
    asOf: 'Situation au',
    asOfHint: 'rien de postérieur n’est compté',
    window: 'Ventes',
    windowRange: (first, last) => [`du ${first}`, `au ${last}`],
    currency: 'Devise',
    model: 'Modèle',
    previousModel: 'modèle précédent',
    issueNumber: (number) => `Numéro ${number}`,
    modelAge: (p) =>
      `ajusté au ${p.asOf}, ${p.n === 1 ? 'nouveau dans ce numéro' : `en vigueur depuis ${p.issues} numéros`}`,
    stripLabel: (customers) => `${customers}, par segment`,
    statusLabel: 'État du modèle',
    status: { keep: 'Garder', watch: 'Surveiller', retrain: 'Réentraîner', first: 'Premier numéro' },
    statusRule: (keepFrom, retrainBelow, results) =>
      `Règle : garder à partir de ${keepFrom}, réentraîner sous ${retrainBelow}, surveiller entre les deux${results > 1 ? ` ; le moins bon des ${results === 2 ? 'deux ' : ''}résultats décide` : ''}.`,
    statusFloor: (floor, among) => `${floor} parmi ${among}`,
    statusRuleMeasured: (threshold, floors) =>
      `Règle : garder à partir de ${threshold}, réentraîner en dessous et sous ce que le hasard seul explique (${floors}), surveiller entre les deux.`,
    statusValue: (agreements) => `Accord avec le modèle du mois dernier (1 = mêmes groupes) : ${agreements}.`,
    statusFirst: 'Aucun modèle antérieur auquel comparer.',
  },

  summary: {
    title: 'L’essentiel pour décider',
    matters: {
      moved: 'Ce qui a bougé',
      why: 'Pourquoi',
      todo: 'Que faire',
      worth: 'Ce que cela vaut',
      stop: 'Qu’arrêter',
    },
    sales: (p) => `${p.month} s’achève sur ${p.orders} et un chiffre d’affaires de ${p.revenue}.`,
    movedKpi: (p) => {
      const { words, plural } = subjects[p.id]
      if (p.against === 'year')
        return `${words} ${plural ? 'sont' : 'est'} ${p.rises ? 'au-dessus' : 'en dessous'} du niveau du même mois de l’an dernier, à ${p.to} (${p.changes}).`
      const verb = `${p.rises ? 'progresse' : 'recule'}${plural ? 'nt' : ''}`
      const run = p.run > 1 ? ` pour le ${p.run}e mois de suite,` : ''
      return `${words} ${verb}${run} à ${p.to} (${p.changes}).`
    },
    inMonth: (change) => `${change} sur un mois`,
    inYear: (change) => `${change} sur un an`,
    fromMonth: (value) => `contre ${value} un mois plus tôt`,
    fromYear: (value) => `contre ${value} un an plus tôt`,
    unchanged:
      'Commandes, chiffre d’affaires, nouveaux clients, clients de retour et taux de retour sont au niveau du mois précédent.',
    noComparison: 'Aucun mois antérieur ne permet de comparer.',
    tooFewBefore: 'Les mois antérieurs comptent trop peu de ventes pour comparer.',
    lastSale: (date) => `Dernière vente le ${date} : vérifier que le mois est complet.`,
    salesNothing: (month) => `${month} s’achève sans aucune vente.`,
    base: (p) =>
      `La boutique compte ${p.customers}, dont ${p.singles} (${p.share}) n’ont commandé qu’une fois.`,
    value: (p) =>
      `Les ${p.share} qui ont racheté ont apporté ${p.revenueShare} du chiffre d’affaires à ce jour : par client, ${p.times} fois ce qu’ont dépensé les acheteurs d’une seule commande.`,
    oneSegment: (segment) =>
      `Tous les clients sont dans un seul segment, « ${segment} » : la boutique est trop petite ou trop homogène pour en distinguer plus.`,
    boughtAgain: (p) =>
      `Depuis ${p.previousMonth}, ${p.buyers} des ${p.known} clients connus (${p.share}) ont racheté.`,
    moved: (p) => `Depuis ${p.previousMonth}, ${p.moved} des ${p.known} clients connus ont changé de groupe.`,
    joined: (customers, n) => `${customers} ${n < 2 ? 'est nouveau' : 'sont nouveaux'}.`,
    nobodyMoved: (previousMonth) => `Aucun client connu n’a changé de segment depuis ${previousMonth}.`,
    firstIssue: 'C’est le premier numéro : les mouvements entre segments commenceront au prochain.',
    model: {
      keep: (p) => `Parmi ${p.among} (${p.share} du total), les groupes sont stables (accord : ${p.ari}).`,
      watch: (p) =>
        `Parmi ${p.among} (${p.share} du total), les groupes dérivent (accord : ${p.ari}) : lire leurs écarts avec prudence.`,
      retrain: (p) =>
        `Parmi ${p.among} (${p.share} du total), les groupes ont changé de forme (accord : ${p.ari}) : un modèle ajusté aujourd’hui les trace autrement.`,
    },
    modelFirst: 'La stabilité des segments pourra être jugée dès le deuxième numéro.',
    startText: (p) => `${p.goal} : commencer auprès des ${p.segments} (${p.customers}).`,
    startNet: (p) =>
      `D’après l’effet que la boutique en attend, de ${p.low} à ${p.high} par mois, coût déduit : une attente, non une mesure.`,
    startPrize: (p) =>
      `Inconnu tant qu’un test ne l’a pas mesuré. Si les commandes de ce groupe augmentaient de ${p.lift}, ce serait environ ${p.orders} ${p.n < 2 ? 'commande' : 'commandes'} de plus, soit environ ${p.money} par mois : un calcul, non une prévision.`,
    startNobody: 'Rien à lancer : aucun segment n’a de clients qu’une action pourrait faire revenir.',
    startLoss: 'Rien à lancer : aucune action ne rapporterait à coup sûr plus qu’elle ne coûte.',
    startUnknown:
      'Inconnu : trop peu de clients de ce groupe ont commandé dans le mois pour dire ce qu’une hausse apporterait.',
    stopText: (p) =>
      `Ne plus payer pour atteindre les ${p.segments} : ${p.customers} (${p.share} du total) dont la dernière commande est ancienne.`,
    stopOrders: (p) => `Ce qu’ils apportent encore : ${p.buyers} sur ${p.known} ont commandé en ${p.month}.`,
    stopRevenue: (share) => `Ce qu’ils ont apporté : ${share} du chiffre d’affaires à ce jour.`,
    stopLapsed: (p) =>
      `Ne plus payer pour atteindre les clients perdus de ${p.segments} : ${p.customers} (${p.share} du total) sans commande depuis plus de ${p.days}.`,
    stopHow: 'Envoyer un dernier message, puis n’écrire qu’à ceux qui réagissent.',
    stopNothing: 'Rien : aucun segment n’est assez éloigné pour que le silence soit préférable.',
    stopOff: 'Rien : ce qui serait arrêté est désactivé dans le fichier des actions.',
    measureText: (p) =>
      `Tirer au sort ${p.perArm} clients témoins parmi les « ${p.segment} » et en traiter autant : assez pour voir le taux mensuel de commande passer de ${p.base} à ${p.target}.`,
    measurePooled: (lift) =>
      `Aucun segment seul ne suffit à prouver en un mois une hausse de ${lift} des commandes : réunir ceux qui reçoivent la même action, ou cumuler plusieurs mois.`,
    measureNothing: (lift) =>
      `Même tous les clients ne suffisent pas à prouver en un mois une hausse de ${lift} des commandes : juger sur les ouvertures, clics ou visites.`,
    decisions: 'Trois décisions à prendre',
    start: 'Lancer',
    stop: 'Arrêter',
    measure: 'Mesurer',
    startRequest: (p) => `Approuver « ${p.goal} » pour les ${p.segments}.`,
    stopRequest: (segments) => `Retirer ${segments} de tous les contacts payants.`,
    stopLapsedRequest: (segments) =>
      `Retirer les clients perdus de ${segments} de tous les contacts payants.`,
    owner: 'Responsable',
    by: 'D’ici au',
    dates:
      'Dates : ce qui s’arrête et ce qui se mesure, d’ici au premier lundi qui suit le mois de ce numéro ; ce qui se lance, une semaine plus tard, quand on sait qui reste de côté pour comparer.',
    modelTitle: 'Le modèle',
    retrainBy: (p) =>
      `D’après la dernière étude, les modèles de cette sorte tiennent ${p.weeks} ${p.n < 2 ? 'semaine' : 'semaines'} parmi ${p.among}, même depuis le pire départ : ${p.passed ? `celui-ci devait être réajusté avant le ${p.date} ; le faire pour le prochain numéro` : `réajuster le modèle d’ici au ${p.date}`}.`,
    retrainAlways: (among) =>
      `D’après la dernière étude, les modèles de cette sorte ne tiennent pas une semaine depuis le pire départ parmi ${among} : réajuster le modèle à chaque numéro.`,
    basis: 'Le calcul des phrases 4 et 5',
    basisOf: 'Clients',
    basisHow: 'Comment c’est calculé',
    basisResult: 'Résultat',
    basisPrize: (p) =>
      `${p.customers} × ${p.rate} qui ont commandé dans le mois × ${p.lift}, à raison de ${p.spent} dépensés en ${p.perOrder} par le client médian`,
    basisPrizeResult: (p) => `environ ${p.orders} ${p.n < 2 ? 'commande' : 'commandes'}, environ ${p.money}`,
    basisLapsed: (days) => `perdus : aucune commande depuis plus de ${days}`,
    calculation: 'Calcul',
  },

  figures: {
    title: 'Chiffres clés',
    lead: (month) => `${month} face au mois précédent et au même mois de l’an dernier.`,
    unusual: (names, n) =>
      n === 0
        ? 'Aucun chiffre ne sort de sa plage habituelle.'
        : `Hors de ${n === 1 ? 'sa' : 'leur'} plage habituelle : ${names}.`,
    outside: { above: 'Au-dessus de sa plage habituelle', below: 'Au-dessous de sa plage habituelle' },
    usual: (low, high) => `d’habitude : ${low} à ${high}`,
    rule: 'Plage habituelle (en gris) : la médiane des douze mois précédents, plus ou moins trois fois leur distance courante à celle-ci (écart absolu médian × 1,4826) ; il y faut huit mois connus. Ni la saison ni la croissance n’en sont retirées : un pic qui revient chaque année est signalé aussi. Les chiffres qui portent sur un an ou plus ne sont pas jugés.',
    noRule: (fewest) => `Pas encore de plage habituelle : il y faut ${fewest} mois connus avant celui-ci.`,
    secondOrderOf: (month) => `nouveaux clients de ${month}, revenus sous 90 jours`,
    againstMonth: (month) => `vs ${month}`,
    points: (value, n) => `${value} ${Math.abs(n) < 2 ? 'pt' : 'pts'}`,
    from: (value) => `depuis ${value}`,
    noMonths: 'Compté à ces dates seulement',
    tooFewMonths: 'Une courbe demande trois mois',
    sparkline: (kpi, first, last) => `${kpi}, mois par mois (${first} – ${last})`,
    kpis: {
      customers: { name: 'Clients', definition: 'avec au moins une vente à ce jour' },
      'new-customers': { name: 'Nouveaux clients', definition: 'première commande dans le mois' },
      'returning-customers': { name: 'Clients de retour', definition: 'déjà clients, et acheteurs du mois' },
      orders: { name: 'Commandes', definition: 'ventes du mois' },
      revenue: { name: 'Chiffre d’affaires', definition: 'montant de ces commandes' },
      'average-order-value': { name: 'Panier moyen', definition: 'chiffre d’affaires / commandes' },
      'revenue-per-customer': {
        name: 'Dépense par client',
        definition: 'sur 12 mois, par client actif',
      },
      'repeat-revenue-share': {
        name: 'Part des réachats',
        definition: 'du chiffre d’affaires, après la première commande',
      },
      'second-order-rate': {
        name: 'Deuxième commande',
        definition: 'nouveaux trois mois plus tôt, revenus sous 90 jours',
      },
      'repeat-share': { name: 'Taux de retour', definition: 'clients de retour / acheteurs du mois' },
      'active-12-months': { name: 'Clients actifs', definition: 'une commande dans les 12 derniers mois' },
      'likely-customers': {
        name: 'Sans doute encore clients',
        definition: 'nombre attendu de ceux qui ne sont pas partis',
      },
    },
    reasons: {
      noValue: 'non défini',
      noPrevious: 'pas de données',
      fromZero: 'depuis zéro',
      tooFew: 'trop peu pour comparer',
    },
  },

  sales: {
    title: 'Les ventes, mois par mois',
    lead: (p) =>
      p.count === 1
        ? `Le premier mois connu, ${p.best}, a apporté ${p.revenue}.`
        : `Le meilleur des ${p.months} mois : ${p.best}, avec ${p.revenue}.`,
    leadNothing: 'Aucun mois n’a encore apporté plus d’argent qu’il n’en a rendu.',
    charts: 'Clients et chiffre d’affaires de chaque mois',
    ownScale: 'chacun à son échelle',
    chartDescription: (p) =>
      `${p.figure} : barres par mois, de ${p.first} à ${p.last}. Maximum : ${p.best}, ${p.value}.`,
    newCustomers: 'Nouveaux clients',
    returningCustomers: 'Clients de retour',
    revenue: 'Chiffre d’affaires',
    month: 'Mois',
    orders: 'Commandes',
    customers: 'Acheteurs',
    perCustomer: 'Commandes par client',
    perCustomerLead: (p) =>
      `${p.once} ${p.n < 2 ? 'client' : 'clients'} (${p.share}) ${p.n < 2 ? 'a' : 'ont'} commandé exactement une fois ; le plus fidèle, ${p.most}.`,
    perCustomerDescription: 'Barres : nombre de clients selon le nombre de commandes passées.',
    orMore: (n) => `${n} et plus`,
    table: 'Les mois derrière le graphique',
    tableRange: (months, n) => (n < 2 ? 'un mois' : `${months} derniers mois`),
  },

  segments: {
    title: 'Carte des segments',
    lead: (p) =>
      `${p.customers} en ${p.n < 2 ? 'un groupe' : `${p.count} groupes`} ; chaque client est dans un seul.`,
    segment: 'Segment',
    revenue: 'CA à ce jour',
    recency: 'Dernière cde',
    frequency: 'Cdes',
    monetary: 'Dépense',
    change: 'Évolution',
    changeAgainst: (month) => `Évolution : par rapport au numéro de ${month}.`,
    noPrevious: 'Aucun numéro antérieur auquel comparer.',
    newSegment: 'nouveau',
    dissolved: 'Segments du mois dernier qui n’existent plus',
    dissolvedNote: 'dissous : voir Mouvements',
    mediansNote:
      'Dernière commande, commandes et dépense sont des médianes par client : la moitié est en dessous, la moitié au-dessus. Le chiffre d’affaires (CA) est tout ce que ces clients ont dépensé à ce jour.',
    empty: 'Aucun client.',
  },

  maps: {
    title: 'Où se situent les groupes',
    lead: 'Les clients qui achètent de façon semblable sont proches ; les disques numérotés marquent le centre de chaque segment, et chaque point est un client.',
    across: (right, left) => [
      { label: 'À droite', text: right },
      { label: 'À gauche', text: left },
    ],
    upwards: (up, down) => [
      { label: 'En haut', text: up },
      { label: 'En bas', text: down },
    ],
    shown: (share) => `L’image montre ${share} des différences entre clients.`,
    ends: {
      recencyDays: ['achat plus ancien', 'achat plus récent'],
      frequency: ['plus de commandes', 'moins de commandes'],
      monetary: ['plus dépensé', 'moins dépensé'],
      tenureDays: ['venus il y a longtemps', 'venus récemment'],
      daysBetweenOrders: ['rythme plus lent', 'rythme plus rapide'],
      averageOrderValue: ['paniers plus gros', 'paniers plus petits'],
      itemsPerOrder: ['plus d’articles par commande', 'moins d’articles par commande'],
      reviewMean: ['meilleures notes', 'moins bonnes notes'],
      deliveryDelayDays: ['livrés plus tard', 'livrés plus tôt'],
      instalments: ['plus de mensualités', 'moins de mensualités'],
      freightShare: ['plus de frais de port', 'moins de frais de port'],
      categoryCount: ['plus de catégories', 'moins de catégories'],
    },
    outside: (count, n) =>
      n < 2
        ? `${count} client atypique est hors du cadre et n’est pas dessiné.`
        : `${count} clients atypiques sont hors du cadre et ne sont pas dessinés.`,
    chart: (population) => `Carte : ${population}`,
    chartDescription: (p) =>
      `Nuage de ${p.points} clients (${p.population}) sur les deux premières composantes principales, colorés par segment : ${p.segments}.`,
    sample: (p) =>
      ({
        all: `Les ${p.customers} clients sont tous montrés.`,
        inside: `Dessiné à partir des ${p.customers} clients.`,
        some: `${p.points} clients sur ${p.customers}, tirés au sort.`,
      })[p.drawn],
    joint: 'Tous les segments sur une carte',
    jointReading:
      'Chaque disque est placé là où ses clients se trouvent en moyenne, et d’autant plus grand qu’ils sont nombreux ; dans chaque sens, environ deux sur trois sont dans son ovale. Chaque carte ci-dessous montre les clients d’une sorte, sur ses propres axes.',
    jointDescription: (segments) =>
      `Disques, un par segment, sur deux axes tirés de la dernière commande, du nombre de commandes et de la dépense : ${segments}.`,
    compass: 'Lire la carte',
    compassDescription: 'Les flèches montrent dans quel sens de la carte chaque variable augmente.',
    reading:
      'Les frontières sont l’endroit où les groupes se touchent, pas des murs : un client proche de l’une d’elles peut changer de groupe le mois suivant sans avoir beaucoup changé.',
    oneAxis: 'Il n’y a qu’un axe : la hauteur d’un point ne dit rien, elle écarte les points.',
    features: {
      recencyDays: 'plus ancien',
      frequency: 'plus de commandes',
      monetary: 'plus dépensé',
      tenureDays: 'venus avant',
      daysBetweenOrders: 'rythme plus lent',
      averageOrderValue: 'paniers plus gros',
      itemsPerOrder: 'plus d’articles',
      reviewMean: 'meilleures notes',
      deliveryDelayDays: 'livrés plus tard',
      instalments: 'plus de mensualités',
      freightShare: 'plus de frais de port',
      categoryCount: 'plus de catégories',
    },
  },

  movement: {
    title: 'Mouvements',
    lead: (p) =>
      `${p.stayed} des ${p.known} clients connus (${p.share}) sont restés dans leur segment ; ${p.arrived} sont arrivés.`,
    chart: 'Du segment du mois dernier à celui de ce mois',
    chartDescription: (p) =>
      `Diagramme de flux : à gauche les segments de ${p.from}, à droite ceux de ${p.to} ; la largeur d’une bande est son nombre de clients.`,
    panels: {
      ordered: (customers) => `Après une commande : ${customers}`,
      aged: (customers, cause) =>
        `Par le seul effet ${cause === 'review' ? 'd’un nouvel avis' : 'du temps'} : ${customers}`,
      gone: (customers) => `Inactifs ou partis : ${customers}`,
      refit: (customers) => `Par le seul effet du nouveau modèle : ${customers}`,
    },
    panelsNote:
      'Seuls ceux qui ont changé de segment sont dessinés, chaque diagramme à son échelle ; le tableau compte tout le monde.',
    panelDescription: (p) =>
      `Diagramme de flux de ceux qui ont bougé, de leur segment de ${p.from} à gauche à celui de ${p.to} à droite : ${p.flows}.`,
    band: (p) => `${p.from} vers ${p.to} : ${p.customers}`,
    matrix: 'Tout le monde, d’où vers où',
    matrixNote:
      'Lignes : segment du mois dernier. Colonnes : segment actuel. Les numéros sont ceux de ce mois. Sous chaque nombre, sa part de la ligne ; plus c’est foncé, plus elle est grande.',
    from: 'De',
    to: 'Vers',
    notYet: 'Pas encore client',
    left: 'Absent des données',
    total: 'Total',
    upgrades: 'Meilleures progressions',
    noUpgrades: 'Personne n’a progressé après une commande.',
    losses: 'Plus lourdes pertes',
    noLosses: 'Personne n’a reculé après une commande, n’est devenu inactif ou n’est parti.',
    aged: (cause) => `Déplacés par le seul effet ${cause === 'review' ? 'd’un nouvel avis' : 'du temps'}`,
    levels:
      'Un segment est plus haut quand son client médian a passé plus de commandes ; à commandes égales, quand ses clients ont acheté plus récemment (si son nom le dit), puis quand ils ont dépensé plus. Progression : a commandé, et se trouve plus haut depuis. Perte : a commandé et se trouve pourtant plus bas, est devenu inactif, ou est parti. Cinq de chaque au plus, selon ce que ces clients ont dépensé à ce jour. Ce que seul le temps ou seul le modèle a déplacé n’est ni l’un ni l’autre.',
    customers: 'Clients',
    spent: 'Dépensé à ce jour',
    modelMoved: (agreements) =>
      `Le modèle a été réajusté. Accord avec le précédent : ${agreements}. Là où il est faible, une partie de ces mouvements vient du modèle.`,
    readWithCare: {
      clock: () =>
        'La plupart des passages vers des groupes plus anciens sont l’effet du temps, non une décision du client : qui ne commande pas vieillit d’un mois.',
      review: (refitted) =>
        `Le temps seul ne déplace personne ici : qui change de groupe a commandé ou laissé un avis${refitted ? ', ou le modèle a redessiné les groupes' : ''}. Un client silencieux garde son groupe et change de statut.`,
      model: (refitted) =>
        `Le temps seul ne déplace personne ici : qui change de groupe a commandé${refitted ? ', ou le modèle a redessiné les groupes' : ''}. Un client silencieux garde son groupe et change de statut.`,
    },
  },

  moves: {
    title: 'D’où viennent les mouvements',
    lead: (p) =>
      `De ${p.before} clients fin ${p.previousMonth} à ${p.now} fin ${p.month} : ${p.joined} arrivés, ${p.nGone === 0 ? 'aucun départ' : `${p.gone} partis`}.`,
    changed: (causes) => `Changements de groupe parmi les clients déjà connus : ${causes}.`,
    nobody: 'Parmi ceux déjà connus, personne n’a changé de groupe.',
    causes: {
      promoted: (count) => `${count} par un retour`,
      bought: (count) => `${count} par une nouvelle commande`,
      aged: (count, cause) =>
        `${count} par le seul effet ${cause === 'review' ? 'd’un nouvel avis' : 'du temps'}`,
      refit: (count) => `${count} par le seul effet du nouveau modèle`,
      lapsed: (count) => `${count} dont la dernière commande est sortie de la période`,
    },
    table: 'Clients de chaque segment, le mois dernier et ce mois-ci',
    segment: 'Segment',
    before: 'Mois dernier',
    ordered: 'dont ont commandé',
    now: 'Ce mois',
    change: 'Évolution',
    reasons: {
      entered: {
        name: 'Nouveaux',
        meaning: 'N’étaient pas encore clients ; comptés dans leur segment actuel.',
      },
      promoted: {
        name: 'Revenus',
        meaning:
          'Ont commandé, et sont ainsi passés parmi les clients de plus de commandes : en règle générale, la deuxième commande.',
      },
      bought: { name: 'Achat', meaning: 'Ont commandé, et sont depuis dans un autre segment.' },
      aged: { name: 'Temps', meaning: 'N’ont rien commandé : seule leur dernière commande s’éloigne.' },
      refit: {
        name: 'Modèle',
        meaning:
          'N’ont rien commandé : seul le nouveau modèle trace les groupes autrement. 0 tant que le modèle reste en vigueur.',
      },
      lapsed: { name: 'Inactifs', meaning: 'N’ont plus de commande dans la période.' },
      left: { name: 'Partis', meaning: 'Ne sont plus dans les données.' },
    },
    reviewed: { name: 'Avis', meaning: 'N’ont rien commandé : seul un nouvel avis les a déplacés.' },
    reading:
      'Chaque ligne tombe juste : le mois dernier, plus ceux qui sont arrivés (+), moins ceux qui sont partis (−), donne ce mois-ci. La plupart de ceux qui commandent restent dans leur segment.',
    modelKept: 'Le modèle est celui du mois dernier : rien de tout cela ne vient de lui.',
    modelNew: (count, n) =>
      n === 0
        ? 'Le modèle a été réajusté, ce qui n’a déplacé personne à lui seul.'
        : `Le modèle a été réajusté : ${n === 1 ? 'le seul mouvement qui ne vient que de lui (colonne « Modèle ») ne dit' : `les ${count} mouvements qui ne viennent que de lui (colonne « Modèle ») ne disent`} rien des clients.`,
    segmentsTitle: 'Segments nouveaux, divisés, réunis, dissous ou renommés',
    noSegmentChange: 'Aucun segment n’est nouveau ; aucun n’a été divisé, réuni ou dissous.',
    emerged: (name) => `${name} : nouveau ce mois-ci.`,
    redrawn: (name) => `${name} a été redéfini : beaucoup de clients y sont entrés ou en sont sortis.`,
    renamed: (p) => `${p.from} s’appelle ${p.to} à partir de ce mois : c’est le même segment.`,
    died: (name) => `${name} n’existe plus ; ses clients sont dans d’autres segments.`,
    split: (p) => `${p.from} a été divisé : ses clients sont maintenant dans ${p.to}.`,
    merged: (p) => `${p.from} ont été réunis : leurs clients sont maintenant dans ${p.to}.`,
    omitted: 'D’où viennent les mouvements : ce document ne connaît pas les raisons de ses mouvements.',
  },

  personas: {
    title: 'Les segments, un par un',
    lead: 'Un portrait tiré des données, et l’action qui lui convient. Les actions viennent de la pratique : leur effet n’est pas mesuré ici.',
    portrait: (p) =>
      `Le client typique a commandé ${p.once ? 'une fois' : times(p.frequencyValue, p.frequency)}, ${p.once ? '' : 'la dernière '}il y a ${p.recency}, et dépensé ${p.monetary} en tout ; ${p.lower === p.upper ? 'la moitié du groupe au moins a dépensé autant' : `la moitié du groupe a dépensé entre ${p.lower} et ${p.upper}`}.`,
    weight: (p) => `${p.share} des clients, ${p.revenueShare} du chiffre d’affaires.`,
    statusRule: (p) =>
      `Le segment dit qui sont les clients, le statut quand agir. Actifs : dernière commande il y a ${p.active} au plus ; en retrait : ${p.slowing} au plus ; perdus : au-delà. ${
        p.convention
          ? 'C’est une convention : trop peu de clients sont revenus pour connaître le rythme de la boutique.'
          : 'Parmi les clients revenus, trois sur quatre l’ont fait dans le premier délai, dix-neuf sur vingt dans le second.'
      }`,
    status: 'Statut',
    statuses: {
      active: (share) => `${share} actifs`,
      slowing: (share) => `${share} en retrait`,
      lapsed: (share) => `${share} perdus`,
    },
    against: 'Face à tous les clients',
    recency: 'Récence',
    frequency: 'Commandes',
    monetary: 'Dépense',
    recencyPosition: (share) => `en moyenne plus récent que ${share}`,
    frequencyMore: (share) => `plus de commandes que ${share}`,
    frequencySame: (share) => `autant que ${share}`,
    monetaryPosition: (share) => `a dépensé en moyenne plus que ${share}`,
    recencyValue: (days) => `il y a ${days}`,
    todo: 'À faire',
    avoid: 'À éviter',
    channel: 'Canal',
    kpi: 'Réussite',
    offer: 'Plafond de l’offre',
    offerNone: 'Pas de remise.',
    offerIdea: 'Les plafonds d’offre sont des idées : ils ne sont pas calculés d’après une marge.',
    offerUpTo: (p) => `Offre jusqu’à ${p.share} d’une commande type, environ ${p.money}.`,
    holdout: 'Est-ce mesurable ?',
  },

  portraits: {
    typical: 'Ce que l’on sait d’eux',
    since: (month) => `depuis ${month} au moins`,
    trend: (p) => `Clients de « ${p.segment} », mois par mois de ${p.first} à ${p.last}`,
    size: 'Taille',
    trendFrom: (p) => `de ${p.customers} en ${p.month}`,
    delivery: 'Livraison',
    late: (share) => `${share} des commandes en retard`,
    instalments: 'Paiement',
    instalmentsValue: (count, n) => (n === 1 ? 'en une fois' : `${count} échéances`),
    review: 'Avis',
    reviewValue: (p) => `${p.mean} en moyenne, sur ${p.count} avis`,
    categories: 'Achète surtout',
    regions: 'Habite',
    tally: (name, share) => `${name} ${share}`,
    apart: 'Se distingue par',
    apartValue: (p) => `${p.feature} : ${p.median}, contre ${p.elsewhere} ailleurs`,
    nearly: 'Presque ici',
    nearlyValue: (from) => `proches de ce groupe : ${from}`,
    nearlyFrom: (p) => `${p.customers} de ${p.segment}`,
    nearlyNobody: 'personne d’un autre groupe',
    worth: 'À venir',
    worthValue: (p) =>
      `${p.each} par client en moyenne sur les ${p.months} prochains mois ; ${p.alive} probablement encore clients`,
    reading:
      'Les valeurs typiques sont des médianes. « Se distingue par » : jusqu’à trois nombres face aux autres groupes de la même population. « Presque ici » : des clients d’un autre groupe, à peine plus loin de celui-ci que du leur.',
    customersHead: 'Clients',
    yearRevenue: 'CA sur 12 mois',
    toDate: 'CA à ce jour',
    averageOrder: 'Panier moyen',
    ordersEach: 'Cdes par client',
    reviewHead: 'Avis',
    tableNote:
      'Les pourcentages sont des parts de tous les clients et de tout le chiffre d’affaires (CA). Dernière commande et dépense sont des médianes par client : la moitié est en dessous, la moitié au-dessus. Panier moyen : CA à ce jour divisé par ses commandes. Les commandes par client sont une moyenne.',
    reviewMean: 'Les avis sont des moyennes.',
    rounding:
      'Les pourcentages sont arrondis un par un : leur somme peut s’écarter de 100,0 % d’un ou deux dixièmes.',
    chart: 'Taille : clients. Bande du bas : chiffre d’affaires',
    chartDescription:
      'Une carte de tuiles, une par segment, aussi grandes que leur nombre de clients. En dessous, une bande des mêmes couleurs : la part de chaque segment dans le chiffre d’affaires. Un segment plus long dans la bande que sa tuile ne le laisse attendre pèse plus que son nombre.',
    tile: (p) => `${p.segment} : ${p.customers} (${p.share}), ${p.revenueShare} du chiffre d’affaires`,
    legend: (p) => `${p.share} des clients, ${p.revenueShare} du CA`,
    strip: 'Chiffre d’affaires des 12 derniers mois',
    stripToDate: 'Chiffre d’affaires à ce jour',
  },

  actions: {
    title: 'Plan d’action',
    absent:
      'Le plan d’action, les priorités, ce qui peut être prouvé et le calendrier manquent : aucun segment n’a de client.',
    lead: 'Une action par fiche, la plus prometteuse d’abord ; la même pour plusieurs segments a une ligne pour chacun. Ce qu’il faut écrire et éviter se trouve sur la fiche du segment.',
    stance: {
      protect: 'Protéger',
      grow: 'Développer',
      'win-back': 'Reconquérir',
      save: 'Économiser',
      own: 'La vôtre',
    },
    audience: {
      active: 'les actifs seulement',
      slowing: 'ceux en retrait seulement',
      lapsed: 'les perdus seulement',
      unhappy: 'après un mauvais avis seulement',
    },
    allSegments: 'Tous les segments',
    channels: {
      email: 'Courriel',
      sms: 'SMS',
      phone: 'Appel téléphonique',
      push: 'Notification',
      post: 'Courrier postal',
      none: 'Rien n’est envoyé',
    },
    efforts: { low: 'Faible', middle: 'Moyen', high: 'Élevé' },
    weekdays: { mon: 'lun.', tue: 'mar.', wed: 'mer.', thu: 'jeu.', fri: 'ven.', sat: 'sam.', sun: 'dim.' },
    when: 'Quand :',
    message: 'Message :',
    channel: 'Canal',
    offer: 'Plafond de l’offre',
    offerShare: (share) => `jusqu’à ${share} d’une commande type`,
    window: 'Jours d’envoi',
    windowDays: (first, last) => `${first} à ${last}`,
    windowHours: (days, from, to) => `${days}, de ${from} à ${to}`,
    cadence: 'Au plus',
    cadenceValue: (p) => `${p.month} ${p.n === 1 ? 'message' : 'messages'} par mois, ${p.week} par semaine`,
    cadenceNone: 'aucun message',
    kpi: 'C’est réussi si',
    base: 'Aujourd’hui, en un mois',
    baseValue: (rate, counted) => `${rate} commandent (${counted})`,
    effect: 'Effet attendu',
    effectValue: (p) => `${p.low} à ${p.high} de commandes en plus, d’après : ${p.source}`,
    notKnown: 'inconnu',
    cost: 'Coût par contact',
    reach: 'Joignables',
    reachValue: (reach, customers) => `${reach} sur ${customers}`,
    budget: 'Budget d’un mois, au plus',
    budgetValue: (p) => `${p.budget} (${p.reach} × ${p.n === 1 ? '' : `${p.messages} × `}${p.cost})`,
    overLimit: (p) => `${p.budget} : au-dessus de la limite de ${p.limit}`,
    atStake: 'Dépensé par eux à ce jour',
    prize: (lift) => `+${lift} feraient`,
    prizeValue: (p) => `${p.orders} ${p.n === 1 ? 'commande' : 'commandes'}, environ ${p.money} par mois`,
    net: 'Marge moins coût',
    netValue: (low, high) => `${low} à ${high} par mois`,
    holdout: 'Témoins',
    holdoutValue: (share) => `${share}, tirés au sort`,
    holdoutNone: 'aucun',
    effort: 'Effort demandé',
    owner: 'Responsable :',
    todo: 'À faire',
    avoid: 'À éviter',
    more: (count, n) =>
      n === 1
        ? 'Une autre action n’a pas été retenue ; sa fiche est dans l’édition complète.'
        : `${count} autres actions n’ont pas été retenues ; leurs fiches sont dans l’édition complète.`,
    rule: (fewest) =>
      `Ce que ferait un cinquième de commandes en plus : taux mensuel du groupe × clients × commande type × 1/5. Absent quand moins de ${fewest} clients du groupe ont commandé ; ces actions suivent, par chiffre d’affaires à ce jour.`,
    noEffect:
      'Aucun effet n’est promis. Ce qu’une action rapporte ne se sait qu’une fois mesuré face à des témoins.',
    noReach:
      'On ne sait pas combien sont joignables : il n’y a pas de liste des accords. Avant tout envoi, retirer ceux qui n’ont pas donné leur accord ; avec un fichier de contacts, chaque fiche dit combien il en reste.',
    noCost:
      'Coût et budget sont inconnus aussi : avec un coût par contact dans le fichier d’actions, chaque fiche donne le budget.',
  },

  priorities: {
    title: 'Priorités',
    lead: (chosen, n, all, total) =>
      n === total
        ? n === 1
          ? 'Il y a une seule action : commencer par elle.'
          : `Il y a ${chosen} actions, assez peu pour commencer par toutes.`
        : `${chosen} ${n === 1 ? 'action passe' : 'actions passent'} d’abord, sur ${all} : commencer par là, et laisser le reste pour plus tard.`,
    basis: {
      net: 'Classées par la marge attendue moins le coût d’un mois, au bas de la fourchette.',
      both: 'Les actions dont l’effet est connu passent d’abord, par la marge attendue moins le coût d’un mois, au bas de la fourchette ; quand celle-ci ne dépasse pas zéro, elles viennent plus tard. Les autres se placent entre les deux, par ce que ferait un cinquième de commandes en plus : un calcul, pas une prévision.',
      prize:
        'Une marge attendue demande la marge, le coût, les joignables et l’effet, et ils ne sont tous connus d’aucune action : les actions sont classées par ce que ferait un cinquième de commandes en plus en un mois, un calcul et non une prévision.',
      nothing:
        'On ne sait pas encore ce que chacune rapporterait : il n’y a pas de mois auquel comparer, ou trop peu de clients ont commandé. Elles suivent le chiffre d’affaires de leurs segments à ce jour.',
    },
    chosen: 'Commencer par celles-ci',
    rank: 'Rang',
    action: 'Action',
    worth: 'Valeur en un mois',
    effort: 'Effort',
    cost: 'Budget d’un mois, au plus',
    netValue: (low, high) => `${low} à ${high} une fois le coût déduit`,
    prizeValue: (money) => `environ ${money}, si un cinquième de plus commandaient`,
    matrix: 'Gain et effort',
    impact: 'Gain \\ effort',
    impacts: { high: 'Élevé', middle: 'Moyen', low: 'Faible', unknown: 'Inconnu' },
    matrixRule: (high, middle) =>
      `Le gain se mesure à l’action qui vaut le plus : élevé à partir de ${high}, moyen à partir de ${middle}. Effort : faible, l’envoi se fait seul ; moyen, il faut traiter les réponses ; élevé, on écrit ou appelle personnellement. Le mieux est en haut à gauche ; les actions retenues sont en foncé.`,
    nothing: 'Toutes les actions du plan en font partie.',
    others: 'Non retenues, et pourquoi',
    why: 'Pourquoi pas maintenant',
    reasons: {
      loss: 'Au bas de la fourchette, sa marge ne couvrirait pas son coût.',
      unknown: 'Sa valeur est inconnue.',
      saves: 'Elle économise sans rien rapporter : à faire au passage.',
      beyond: 'Cinq autres valent plus.',
      off: 'Désactivée dans le fichier d’actions.',
    },
  },

  calendar: {
    title: 'Calendrier',
    absent: 'Calendrier : aucune action du plan n’envoie rien.',
    lead: (p) =>
      `${p.sends} ${p.n === 1 ? 'message' : 'messages'} en ${p.month}, répartis pour que personne n’en reçoive trop.`,
    cap: (cap, n) =>
      `Personne ne reçoit plus ${n === 1 ? 'd’un message prévu' : `de ${cap} messages prévus`} sur sept jours du mois, quels qu’ils soient : chacun est dans un seul segment, et chaque segment s’y tient.`,
    kinds: { sale: 'Soldes', national: 'Jour férié', quiet: 'Silence' },
    marked: (kind, name) => `${kind} : ${name}`,
    perAction: 'Ce qui part, et quand',
    action: 'Action',
    days: 'Jours',
    people: 'Personnes',
    perSegment: 'Messages par segment',
    segment: 'Segment',
    sends: 'Messages du mois',
    most: 'Maximum sur sept jours / plafond',
    none: 'aucun jour libre',
    left: (p) =>
      `${p.action} : ${p.messages} ${p.n === 1 ? 'message ne trouve' : 'messages ne trouvent'} aucun jour libre, à cause du plafond ou des jours de silence.`,
    proposal:
      'Une proposition pour l’envoi commun de chaque action. Les messages qui suivent une commande ou un changement de statut partent à leur propre jour et comptent aussi dans le plafond. Personnes : celles qui sont joignables si les accords sont connus, sinon toutes.',
    dates: (days, month) => `${days.replace(/^1(?!\d)/, '1er')} ${month}`,
  },

  tests: {
    title: 'Ce qui peut être prouvé',
    lead: (lift) =>
      `Pour affirmer qu’une action fonctionne, il faut la comparer à des clients qui ne l’ont pas reçue. Pour chaque segment : combien il en faut pour une hausse de ${lift}.`,
    segment: 'Segment',
    customers: 'Clients',
    base: 'Ont commandé dans le mois, quels que soient les envois',
    target: (rate) => `pour ${rate}`,
    perArm: 'Clients par groupe',
    verdict: 'Verdict',
    verdicts: { testable: 'Testable', pooled: 'En cumulant seulement', untestable: 'Non testable' },
    counted: (events, customers) => `${events} sur ${customers}`,
    cannot: 'impossible à tester',
    fewEvents: (fewest) =>
      `Quand moins de ${fewest} clients ont commandé, seul le nombre est donné : un taux tiré de si peu tient surtout du hasard.`,
    shopTooSmall: (p) =>
      `Même tous les clients de la boutique sont trop peu : à ${p.base} par mois, un tel test demande ${p.both} personnes, et il y en a ${p.customers}. Réunir seulement les groupes qui commandent le plus ne suffit pas non plus. Juger sur une réussite plus proche (ouverture, clic, visite), dont le taux est plus élevé, ou garder les mêmes témoins pendant de nombreux mois. Cela ne veut pas dire que les actions sont mauvaises.`,
    shopUnknown:
      'On ne sait pas assez à quelle fréquence les clients commandent en un mois pour prévoir un test sur les commandes. Juger sur une réussite plus proche (ouverture, clic, visite).',
    detectable: 'Plus petit taux détectable',
    formula:
      'Deux proportions, deux groupes égaux, confiance 95 % (bilatérale), puissance 80 % ; Fleiss, Levin et Paik (2003), section 4.2, sans correction de continuité. Mois : qui commande au moins une fois, si les mois se ressemblent. Le plus petit taux détectable vaut pour le segment partagé en deux ; s’il dépasse le triple du taux actuel, rien ne peut être testé.',
    segmentRate: 'Taux comptés dans chaque segment du mois dernier : qui a commandé depuis.',
    shopRate:
      '* Taux de tous les clients connus avant le mois, faute de celui du segment. Il flatte les groupes anciens et sous-estime les récents.',
    instead:
      'En cumulant seulement veut dire : laisser les mêmes clients tranquilles pendant les mois du tableau, réunir les groupes qui reçoivent la même action, ou choisir une réussite plus proche (ouverture, clic, visite) dont le taux est plus élevé. Cela ne veut pas dire que l’action est mauvaise.',
    months: 'Mois nécessaires',
    monthsAbove: (most) => `plus de ${most}`,
    planned: {
      title: (month) => `Laissés tranquilles en ${month}`,
      among: 'Parmi',
      alone: 'Laissés tranquilles',
      runs: 'Durée',
      judgedBy: 'Jugé sur',
      ordered: 'qui a commandé',
      revenue: 'le chiffre d’affaires',
      shows: 'Se voit dès',
      from: (month) => `depuis ${month}`,
      until: (p) => (p.from === p.to ? p.from : `${p.from} à ${p.to}`),
    },
    plan: 'Le plan de test, le même pour chaque action',
    rows: [
      {
        term: 'Hypothèse',
        meaning:
          'Ceux qui reçoivent l’action commandent un cinquième de plus que les témoins. Écrite avant le premier message.',
      },
      { term: 'Unité', meaning: 'Un client, dans le même groupe pendant tout le test.' },
      {
        term: 'Partage',
        meaning:
          'Au hasard, moitié-moitié : tout autre partage demande plus de monde. Le fichier et les étiquettes du CRM disent qui est témoin.',
      },
      {
        term: 'Réussite',
        meaning:
          'Une commande pendant le test, tous les traités face à tous les témoins, même ceux qui n’ont jamais ouvert le message.',
      },
      { term: 'Fin', meaning: 'Après les mois du tableau, fixée à l’avance. On regarde une fois, à la fin.' },
      {
        term: 'Arrêt avant',
        meaning:
          'Seulement si le test fait du tort : deux fois plus de désabonnements que d’habitude, plus de 0,1 % de plaintes pour spam, ou des offres qui coûtent plus que la marge des commandes au-delà de celles des témoins.',
      },
    ],
    holdout: {
      term: 'Toutes les actions',
      meaning: 'Laisser 5 à 10 % de tous les clients sans aucune action, pendant un an ou plus.',
      shows: (p) =>
        `Avec ${p.share} de cette boutique, ${p.alone} clients, une hausse de ${p.base} à ${p.rate} par mois se voit.`,
      unknown: 'On ne sait pas ce que cela montrerait ici : trop peu de commandes, ou trop peu de clients.',
    },
    reference: {
      title: 'Combien de clients il faut pour une preuve, quelle que soit la boutique',
      rates: 'Taux, et avec l’action',
      perArm: 'Clients par groupe',
      pair: (p) => `${p.base} à ${p.target}`,
    },
  },

  results: {
    title: 'Ce que les tests ont montré',
    lead: (month) =>
      `Les clients laissés tranquilles en ${month}, tirés au sort, face aux autres du même groupe.`,
    intention:
      'Tous ceux qui devaient être traités comptent, quoi qu’ils aient reçu : les données de la boutique ne disent pas si un message est vraiment parti. Si rien n’a été envoyé, ce sont deux groupes égaux qui sont comparés ici.',
    everybody: 'Tous les clients',
    testNamed: (id) => `Test ${id}`,
    columns: {
      group: 'Groupe',
      customers: 'Clients',
      ordered: 'Ont commandé',
      rate: 'Part',
      revenue: 'Chiffre d’affaires',
      perCustomer: 'Par client',
    },
    treated: 'Traités',
    control: 'Laissés tranquilles',
    difference: 'Écart',
    interval: (p) => `${p.low} à ${p.high}`,
    verdicts: {
      better: 'Mieux',
      worse: 'Moins bien',
      'no-difference-shown': 'Aucun écart démontré',
      'not-measurable': 'Non mesurable',
    },
    reasons: {
      'empty-arm': () => 'L’un des deux groupes est vide.',
      'few-events': (p) =>
        `Chez les traités, ${p.treated} ont commandé ; chez les témoins, ${p.control} : avec moins de ${p.fewest} dans un groupe, un écart tiendrait surtout du hasard.`,
      'wide-interval': () => 'L’intervalle est si large que même le double ne se serait pas vu.',
    },
    says: {
      better: 'Les traités ont fait mieux que les témoins, au-delà de ce qu’explique le hasard.',
      worse: 'Les traités ont fait moins bien que les témoins, au-delà de ce qu’explique le hasard.',
      'no-difference-shown':
        'L’intervalle contient zéro : aucun écart n’est démontré. Cela ne prouve pas qu’il n’y en a pas.',
    },
    buyers: (p) =>
      `Sur l’ensemble des traités, cela fait ${p.value} clients qui ont commandé, entre ${p.low} et ${p.high}.`,
    revenue: (p) =>
      `En chiffre d’affaires : ${p.value}, entre ${p.low} et ${p.high}, avant le coût de l’action.`,
    mayHide: (p) =>
      `Sur l’ensemble des traités, il peut cacher n’importe quoi entre ${p.buyers.low} et ${p.buyers.high} clients qui ont commandé${p.revenue === null ? '' : `, et entre ${p.revenue.low} et ${p.revenue.high} de chiffre d’affaires`}.`,
    since: (p) =>
      `Depuis le début, ${p.month}, ceux qui en étaient dès lors : ${p.treated.buyers} traités sur ${p.treated.customers} ont commandé, ${p.control.buyers} témoins sur ${p.control.customers}${p.rate === null ? '' : `, ${p.rate.value} pt (${p.rate.low} à ${p.rate.high})`}. ${p.verdict}.`,
    next: ({ verdict, lastMonth, isLast }) => {
      if (verdict === 'worse')
        return lastMonth === null
          ? 'Ensuite : regarder les actions une à une, ensemble elles coûtent des commandes.'
          : 'Ensuite : arrêter l’action ou la changer.'
      if (lastMonth === null)
        return verdict === 'better'
          ? 'Ensuite : continuer, et laisser tranquilles les mêmes clients, pour que la preuve reste fraîche.'
          : 'Ensuite : continuer, et lire plusieurs mois ensemble ; un seul mois dit peu.'
      if (!isLast)
        return `Ensuite : continuer jusqu’à fin ${lastMonth} comme prévu, ni plus court ni plus long.`
      if (verdict === 'better') return 'Le test est terminé. Ensuite : étendre l’action à tout le groupe.'
      return verdict === 'no-difference-shown'
        ? 'Le test est terminé. Ensuite : ne garder l’action que si elle ne coûte presque rien, ou en tester une plus forte.'
        : 'Le test est terminé. Ensuite : réunir les groupes qui reçoivent la même action, tester plus de mois, ou choisir une réussite plus proche (ouverture, clic, visite).'
    },
    judgedBy: {
      ordered: 'Jugé sur la part de ceux qui ont commandé.',
      revenue: 'Jugé sur le chiffre d’affaires par client.',
    },
    chart: 'Écart de la part de ceux qui ont commandé',
    chartDescription: (rows) =>
      `Traités moins témoins, en points de pourcentage, avec des intervalles à 95 % et zéro marqué : ${rows}.`,
    worse: 'moins ont commandé',
    better: 'plus ont commandé',
    points: (value) => `${value} pt`,
    rule: (p) =>
      `Les intervalles sont à 95 % : pour la part de ceux qui ont commandé selon Newcombe (1998), méthode 10 ; pour le chiffre d’affaires par client selon Welch (1947). Mieux ou moins bien : l’intervalle du critère du test est entièrement d’un côté de zéro. Non mesurable : un groupe est vide, ou moins de ${p.fewest} y ont commandé, ou la moitié de l’intervalle dépasse la valeur des témoins.`,
    chance:
      'Sur vingt comparaisons sans aucun effet, une montre un écart par hasard : refaire l’essai avant de croire une surprise.',
    absent:
      'Résultats des tests : personne n’a été laissé tranquille exprès ce mois-ci, donc aucun effet d’une action n’est avancé.',
  },

  cohorts: {
    title: 'Qui est revenu, selon le mois de la première commande',
    absent: 'Pas de cohortes : il y faut de nouveaux clients d’un mois antérieur.',
    lead: (p) =>
      `Sur ${p.customers} dont la première commande date ${p.from === p.to ? `de ${p.from}` : `de la période ${p.from} – ${p.to}`}, ${p.share} ont racheté sous ${p.days}.`,
    leadNone:
      'Aucun mois de nouveaux clients n’est suivi depuis assez longtemps pour dire combien rachètent.',
    extremes: (p) =>
      `Sous ${p.days}, les nouveaux clients de ${p.best} sont revenus le plus (${p.bestShare} sur ${p.bestCustomers}), ceux de ${p.worst} le moins (${p.worstShare} sur ${p.worstCustomers}). Sur ${p.compared} mois, il y en a toujours un meilleur : une part de l’écart est due au hasard.`,
    curve: 'Combien ont racheté',
    curveUnit: 'selon les jours depuis la première commande',
    curveDescription: (p) =>
      `Courbe depuis zéro : ${p.share} de ${p.customers} ont passé une deuxième commande sous ${p.days}. Traits fins : chaque mois.`,
    curveNote: (customers) =>
      `Trait épais : les ${customers} de la première phrase. Traits fins : chaque mois, tant que tous ses clients sont suivis.`,
    all: 'Ensemble',
    retention: 'Qui a racheté',
    retentionUnit: 'en pour cent des nouveaux clients, par mois civil après la première commande',
    revenue: 'Ce qu’un nouveau client a apporté à ce jour',
    revenueUnit: (currency, thousands) =>
      `en ${thousands ? 'milliers de ' : ''}${currency}, toutes les commandes jusqu’à ce mois`,
    month: 'Mois',
    customers: 'Nouveaux',
    firstMonth: 'Début',
    after: (months) => `+${months}`,
    reading: (fewest) =>
      `Plus c’est foncé, plus la valeur est grande ; les mois de moins de ${fewest} nouveaux clients ne sont pas colorés. +1 est le mois civil qui suit celui de la première commande.`,
  },

  value: {
    title: 'Ce que valent les clients',
    lead: (p) =>
      `Dans les ${p.months} prochains mois, les clients d’aujourd’hui devraient passer ${p.orders.expected} commandes (de ${p.orders.low} à ${p.orders.high}), soit ${p.value.expected} de chiffre d’affaires (de ${p.value.low} à ${p.value.high}). Les clients à venir n’y sont pas.`,
    concentrated: (p) =>
      `Les ${p.share} de clients qui ont le plus acheté en douze mois, soit ${p.customers} ${p.n === 1 ? 'client' : 'clients'}, ont apporté ${p.revenueShare} du chiffre d’affaires.`,
    noForecast: {
      'short-history': (p) =>
        `Ce que les clients apporteront n’est pas prévu : il faut ${p.weeks} semaines de ventes, pour qu’une prévision soit d’abord essayée sur le passé.`,
      'few-returning': (p) =>
        `Ce que les clients apporteront n’est pas prévu : à la date de l’essai, les clients revenus étaient au nombre de ${p.repeaters} ; à moins de ${p.fewestRepeaters}, une prévision serait une devinette.`,
      'few-orders': (p) =>
        `Ce que les clients apporteront n’est pas prévu : l’essai attendait ${p.predicted?.expected ?? ''} commandes, il en est venu ${p.observed ?? ''} ; à moins de ${p.fewestOrders}, rien ne distingue une bonne prévision d’une mauvaise.`,
      failed: (p) =>
        `Ce que les clients apporteront n’est pas prévu, car une prévision essayée sur le passé s’est trompée : ${p.predicted?.expected ?? ''} commandes attendues (de ${p.predicted?.low ?? ''} à ${p.predicted?.high ?? ''}), ${p.observed ?? ''} venues. Saisons, abonnements et campagnes en sont les causes courantes.`,
      'no-spend-model': () =>
        'Ce que les clients apporteront n’est pas prévu : les montants de ceux qui sont revenus sont trop peu nombreux, ou trop semblables, pour dire ce que vaudra une commande.',
    },
    expected: (months) => `Attendu dans les ${months} prochains mois`,
    columns: {
      segment: 'Segment',
      alive: 'Encore client',
      orders: 'Commandes',
      value: 'Valeur',
      perCustomer: 'Valeur par client',
      revenue: 'Chiffre d’affaires des 12 derniers mois',
      atRisk: 'Dont à risque',
    },
    interval: (p) => `${p.low} à ${p.high}`,
    meaning: (p) =>
      `Encore client : la probabilité moyenne, d’après le nombre de commandes de chacun et la date de la dernière, qu’il ne soit pas parti pour de bon (modèle MBG/NBD). Valeur : commandes attendues fois montants attendus (modèle Gamma-Gamma), avant tout coût ; un mois plus tard compte ${p.rate} de moins. Sous chaque nombre, son intervalle à 95 %, tant que les habitudes ne changent pas.`,
    atRisk: (p) =>
      `À risque : ce que chaque client a dépensé dans les douze derniers mois fois la probabilité qu’il soit parti, en tout ${p.atRisk} sur ${p.revenue}. Un message ne les fera pas revenir d’un coup : c’est la part du chiffre d’affaires de l’an passé que devront apporter de nouveaux clients, ou la reconquête de certains de ceux-ci.`,
    bands: 'Selon la probabilité d’être encore client',
    bandColumns: {
      band: 'Probabilité',
      customers: 'Clients',
      revenue: 'Chiffre d’affaires des 12 derniers mois',
    },
    band: (p) => (p.to === null ? `${p.from} et plus` : `de ${p.from} à moins de ${p.to}`),
    oneBand: (p) =>
      `Pour ${p.share} des clients, la probabilité de l’être encore est ${p.band} : des classes de risque ne distingueraient personne.`,
    check: 'La prévision, essayée sur le passé',
    checked: (p) =>
      `Faite au ${p.from}, avec les seules ventes d’avant, elle attendait ${p.predicted.expected} commandes (de ${p.predicted.low} à ${p.predicted.high}) des clients de ce jour-là dans les ${p.days} qui ont suivi. Il en est venu ${p.observed}.${p.isOutside ? ' C’est hors de l’intervalle à 95 % : tous les intervalles de cette page sont à prendre comme trop étroits.' : ''}`,
    everybody: 'Tous les clients',
    ordersBefore: (n, value, orMore) =>
      `${value === 1 ? 'Une commande' : `${n} commandes`}${orMore ? ' ou plus' : ''} avant`,
    outcome: (p) =>
      `${p.predicted.expected} (${p.predicted.low} à ${p.predicted.high}), venues : ${p.observed}`,
    tooFew: '(trop peu)',
    forecast: 'comme prévu',
    chartDescription: (rows) =>
      `Commandes attendues avec leurs intervalles à 95 %, et commandes venues, chaque ligne à l’échelle de sa propre prévision : ${rows}.`,
    rule: (p) =>
      `Règle : la prévision tient si l’écart du total est d’au plus ${p.total} du plus grand des deux nombres, et celui de chaque ligne d’au plus ${p.row}, ou si les commandes venues sont dans son intervalle ; les lignes de moins de ${p.orders} commandes attendues sont montrées sans être jugées. Sinon, rien n’est imprimé. Les commandes ont été essayées sur le passé, les montants non.`,
    amountsDepend: (p) =>
      `Dans cette boutique, qui commande plus souvent dépense aussi ${p.more ? 'plus' : 'moins'} par commande (${p.correlation} sur une échelle de −1 à 1). Le modèle des montants n’en tient pas compte : la valeur de ceux qui ne sont venus qu’une fois est plutôt trop ${p.more ? 'haute' : 'basse'}.`,
    concentration: 'Qui apporte le chiffre d’affaires',
    topColumns: {
      top: 'Acheteurs des 12 derniers mois',
      customers: 'Clients',
      revenue: 'Chiffre d’affaires',
      share: 'Part',
    },
    top: (share) => `Les ${share} les plus gros`,
    allBuyers: 'Tous',
    absent:
      'Valeur des clients : personne n’a acheté dans les douze derniers mois, ou les données de ce numéro ne la disent pas.',
  },

  experience: {
    title: 'Ce que les clients ont vécu',
    absent: 'Pas de livraisons ni d’avis : la source n’a ni dates de livraison ni avis.',
    lead: (p) =>
      `Des commandes de ${p.month}, dernier mois dont plus aucune n’est en route, ${p.share} sont arrivées en retard (sur ${p.due} avec une date promise).`,
    leadNone:
      'Aucun mois n’est complet : trop peu de commandes dont la date promise est passée, ou certaines sont encore en route.',
    compared: (p) =>
      `Les commandes livrées à temps reçoivent ${p.inTime} sur 5 en moyenne, celles en retard ${p.late} : les deux vont ensemble, ce qui ne prouve pas que l’un cause l’autre.`,
    repeat: (p) =>
      `Après une première commande livrée à temps, ${p.inTime} ont racheté sous ${p.days} ; après un retard, ${p.late}.`,
    recentlyLate: (p) =>
      `${p.orders} des trois derniers mois ${p.n < 2 ? 'est arrivée' : 'sont arrivées'} avec au moins ${p.days} de retard.`,
    recovery: (goal) => `Voir ${goal} dans le plan d’action.`,
    months: 'Mois par mois',
    monthsUnit: 'chacun à son échelle',
    panels: {
      late: 'Livraisons en retard, par mois de commande',
      days: 'Jours de la commande à la livraison, par mois de commande',
      low: 'Avis à 1 ou 2 sur 5, par mois de l’avis',
    },
    panelDescription: (p) => `Barres par mois (${p.first} – ${p.last}). Dernière valeur : ${p.value}.`,
    onTheWay: (months) =>
      `Incomplet, car des commandes sont encore en route : ${months}. Les plus lentes manquent aux barres.`,
    onTheWayMonth: (p) => `${p.month} (${p.onTheWay} sur ${p.orders})`,
    delays: 'Selon le retard de la livraison',
    delay: {
      'over-14-early': 'plus de 14 jours d’avance',
      '8-14-early': '8 à 14 jours d’avance',
      '1-7-early': '1 à 7 jours d’avance',
      'on-the-day': 'le jour promis',
      '1-3-late': '1 à 3 jours de retard',
      '4-7-late': '4 à 7 jours de retard',
      'over-7-late': 'plus de 7 jours de retard',
    },
    columns: {
      delivered: 'Livraison',
      reviews: 'Avis',
      mean: 'Note moyenne',
      low: '1 ou 2 sur 5',
      firstOrders: 'Premières commandes',
      cameBack: (days) => `Revenus sous ${days}`,
      region: 'Région',
      orders: 'Commandes',
      days: 'Jours',
      late: 'En retard',
      segment: 'Segment',
    },
    regions: 'Où la livraison est la plus longue',
    regionsUnit: (p) => `${p.shown} régions sur ${p.all}`,
    segments: 'Par segment',
    note: 'En retard : livrée après le jour promis, ou pas encore alors qu’il est passé. Un mois de moins de 30 livraisons ou avis n’a pas de barre, une région de moins de 30 livraisons pas de ligne. Les tableaux comptent tout ce qui précède la date de référence ; les deuxièmes commandes, seulement les clients suivis pendant toute la durée.',
  },

  method: {
    title: 'Méthode et qualité',
    lead: 'Pour qui veut vérifier : comment les clients ont été comptés, et jusqu’où l’on peut se fier aux groupes.',
    counted: 'Comment les clients ont été comptés',
    statuses: (list) => `Une vente est une commande dont le statut est ${list}.`,
    statusNow:
      'Le statut est celui du moment de l’import, car il n’a pas d’historique : une commande passée avant la date de référence et livrée après compte.',
    noStatuses: 'Toute commande est une vente : les commandes de la boutique n’ont pas de statut.',
    amount: (name) => `Son montant est ${name}.`,
    asOf: (p) => `Situation au ${p.moment} (${p.timeZone}) : rien de daté à partir de là n’est compté.`,
    person:
      'Un client est une personne, quel que soit le nombre de commandes ou de comptes que la source lui rattache.',
    steps: 'Comment les groupes ont été formés',
    stepFeatures: (populations) =>
      `Ce qui est regardé : ${populations.map(({ among, features }) => `pour ${among}, ${features}`).join(' ; ')}.`,
    stepStatus:
      'L’ancienneté de la dernière commande n’en fait pas partie : une règle dit qui est actif, en retrait ou perdu.',
    step: [
      'Là où un tableau ci-dessous le dit, un nombre passe en échelle logarithmique ; chacun est ensuite centré et divisé par sa dispersion.',
      'L’analyse en composantes principales en fait des axes non corrélés ; K-Means regroupe les clients sur ces axes.',
      'Les noms suivent des règles fixes : la place de chaque groupe parmi tous les clients, et ses médianes.',
    ],
    ran: (p) =>
      `Groupes : ${p.k}${p.asAsked ? ', comme demandé' : ` sur ${p.requestedK} demandés`} ; meilleur de ${p.restarts} départs (graine ${p.seed}), itérations : ${p.iterations}.`,
    fewer: (p) => `Seulement ${p.k} groupes sur ${p.requestedK} : il n’y a pas assez de clients distincts.`,
    notConverged: 'La dernière itération déplaçait encore des clients : pas de convergence.',
    inertia: (value) => `Inertie ${value}.`,
    feature: 'Variable',
    skewness: 'Asymétrie',
    transform: 'Transformation',
    mean: 'Moyenne',
    deviation: 'Écart-type',
    component: (n) => `CP ${n}`,
    explained: 'Variance expliquée',
    silhouette: 'Séparation (silhouette)',
    silhouetteValue: (p) => `${p.value} (intervalle de ${p.low} à ${p.high})`,
    silhouetteExact: (customers) => `Exacte, sur ${customers} clients.`,
    silhouetteSampled: (customers) => `Sur un échantillon de ${customers} clients.`,
    silhouetteMeaning:
      '1 : groupes très éloignés ; 0 : groupes qui se touchent ; sous 0 : beaucoup de clients sont plus près d’un autre groupe. Des données clients dépassent rarement 0,5.',
    ari: 'Stabilité (indice de Rand ajusté)',
    ariValue: (p) => `${p.value}, sur ${p.customers} clients, face au modèle ${p.model}`,
    ariMeaning:
      'À quel point le modèle du mois dernier et celui de ce mois s’accordent sur les clients d’aujourd’hui : 1, mêmes groupes ; environ 0, pas mieux que le hasard.',
    ariNone: 'n. d. : aucun modèle antérieur auquel comparer.',
    stability: 'Durée de validité',
    stabilityKeep: (p) =>
      `De tels modèles restent au-dessus de ${p.threshold} pendant ${p.weeks} semaines${p.oneStart ? ' depuis la seule date de départ examinée' : ` depuis la pire de ${p.starts} dates de départ, ${p.median} depuis la médiane`} (suivis ${p.horizon} semaines, jusqu’au ${p.date} ; plancher de bruit ${p.floor}).`,
    stabilityNow: (p) =>
      `De tels modèles passent sous ${p.threshold} dès le premier examen${p.oneStart ? ' depuis la seule date de départ examinée' : ` depuis la pire de ${p.starts} dates de départ ; depuis la médiane, ils durent ${p.median} semaines`} (jusqu’au ${p.date} ; plancher de bruit ${p.floor}).`,
    stabilityUnknown: (p) =>
      `Ne peut être jugé à ${p.threshold}${p.oneStart ? '' : ` depuis chacune des ${p.starts} dates de départ`} : des modèles d’un même jour ne s’accordent déjà pas mieux que ${p.floor} (jusqu’au ${p.date}).`,
    noSilhouette: 'n. d. : définie à partir de deux groupes.',
    noModel: 'Pas de modèle : voir les remarques.',
    notes: 'Remarques',
  },

  quality: {
    title: 'Jusqu’où se fier aux groupes',
    lead: 'Si les groupes sont séparés, si on les retrouverait, et combien de temps cela dure.',
    separation: 'À l’écart des autres (silhouette)',
    recovery: 'Retrouvé (Jaccard)',
    bands: {
      dissolved: 'dissous',
      doubtful: 'douteux',
      stable: 'stable',
      highlyStable: 'très stable',
    },
    chart: (population) => `Jusqu’où se fier à chaque groupe : ${population}`,
    chartDescription: (p) =>
      `${p.population} : pour chaque groupe, sa silhouette moyenne et sa similarité de Jaccard moyenne sur des tirages avec remise : ${p.verdicts}.`,
    segmentVerdict: (p) => `${p.segment} ${p.jaccard} (${p.band})`,
    jaccardRule: (p) =>
      `Retrouvé : les clients sont tirés ${p.samples} fois avec remise et regroupés à neuf ; c’est le recouvrement moyen (Jaccard : en commun, sur tous ceux de l’un ou de l’autre) d’un groupe avec le plus proche. Sous ${p.doubtful} dissous, dès ${p.doubtful} douteux, dès ${p.stable} stable, dès ${p.highlyStable} très stable. Un groupe retrouvé n’est pas forcément naturel : des tranches d’un même continuum reviennent aussi.`,
    curve: 'Accord d’un modèle qui vieillit avec un nouveau',
    curveDescription: (p) =>
      `Indice de Rand ajusté sur ${p.weeks} semaines au plus, avec son intervalle, face au seuil de ${p.threshold}.`,
    curveRead: (p) =>
      `Indice de Rand ajusté selon les semaines écoulées depuis l’ajustement du modèle, avec son intervalle à 95 %. Tirets : le seuil de ${p.threshold}.${
        p.floor === null
          ? ''
          : ` En gris : à partir de ${p.floor}, là où se trouvent aussi deux modèles d’un même jour.`
      }`,
    weeks: (weeks) => `${weeks} sem.`,
    why: 'Pourquoi il a baissé',
    drop: (p) => `De ${p.drop} à la fin de l’étude : ${p.causes}.`,
    cause: (p) => `${p.name} ${p.part}`,
    causes: {
      ageing: 'le temps qui passe',
      scale: 'le changement d’échelle',
      mix: 'les clients arrivés et partis',
      structure: 'ce qu’ont fait les clients',
      optimiser: 'le hasard de l’ajustement',
    },
    shifts: 'Variables depuis le mois dernier (PSI)',
    shift: (p) => `${p.feature} ${p.index}${p.band === null ? '' : ` (${p.band})`}`,
    shiftBands: { none: 'stable', moderate: 'a bougé', large: 'a beaucoup bougé' },
    shiftRule: (p) =>
      `PSI, indice de stabilité de la population : à quel point une variable est répartie autrement que le mois précédent. Sous ${p.moderate} stable, dès ${p.moderate} elle a bougé, dès ${p.large} beaucoup ; ce sont des conventions, que le hasard seul atteint avec quelques centaines de clients.`,
    votes: 'Votes sur le nombre de groupes',
    voteColumns: {
      k: 'Groupes',
      silhouette: 'Silhouette',
      thinning: 'Densité entre',
      jaccard: 'Jaccard minimal',
      strength: 'Force de prédiction',
      smallest: 'Plus petit groupe',
      shape: 'Forme',
      stability: 'Stabilité',
      usability: 'Utilité',
    },
    yes: 'oui',
    no: 'non',
    voteRule:
      'Le plus grand nombre qui a les trois votes est retenu. Densité entre : celle qui règne entre les deux groupes les plus proches, rapportée à celle de l’intérieur ; basse, ils sont bien séparés.',
  },

  data: {
    title: 'Les données derrière ce numéro',
    lead: 'Ce que contient la source, et ce qui y précède la date de référence.',
    figure: 'Chiffre',
    whole: 'Toute la source',
    before: 'Avant la date de référence',
    difference: 'Laissé de côté',
    names: {
      orders: 'Commandes, tous statuts',
      customers: 'Clients, toute commande',
      'customers-with-sale': 'Clients avec une vente',
      'repeat-customers': 'Clients avec deux ventes ou plus',
      'sales-amount': 'Montant de toutes les ventes',
    },
    kept: 'Ce qui paraît faux et a été gardé',
    finding: 'Constat',
    found: 'Trouvés',
    ofAll: 'Sur',
    foundShare: 'Part',
    findings: {
      'delivered-no-sale': 'Commandes livrées qui ne sont pas des ventes',
      'no-delivery-date': 'Ventes encore sans date de livraison',
      'zero-amount': 'Ventes d’un montant nul',
      'no-region': 'Commandes sans région du client',
      'no-payment': 'Commandes sans paiement',
      'no-item': 'Commandes sans article',
      'payments-differ': 'Ventes dont paiements et articles diffèrent de plus de 1 %',
      'no-category': 'Produits sans catégorie',
    },
    omitted: 'Absent de ce numéro',
    omittedNone: 'Aucune page n’a été laissée de côté.',
    omittedMovement: 'Mouvements : aucun numéro antérieur auquel comparer.',
    omittedMaps: (population) => `Carte de « ${population} » : cette population n’a pas de modèle.`,
    notYet: {
      nothing:
        'Coûts, marges et accords de contact ne sont pas dans les données : rien ici ne parle de profit ni de qui peut être contacté.',
      profit: 'Marge et coûts ne sont pas dans les données : rien ici ne parle de profit.',
      consent:
        'Les accords de contact ne sont pas dans les données : rien ici ne dit qui peut être contacté.',
    },
    where: 'D’où vient chaque chiffre',
  },

  ownQuestions: {
    title: 'Vos propres questions',
    lead: 'Ce que la boutique demande chaque mois à ses données, dans les mots de la personne qui a écrit la question.',
    noRows: 'La requête n’a rien trouvé.',
    firstRows: (shown, all) => `Les ${shown} premières lignes sur ${all}.`,
  },

  lists: {
    title: 'Listes',
    lead: (month) =>
      `À qui écrire en ${month} : un fichier par segment, prêt à être chargé dans l’outil d’envoi.`,
    whose:
      'Chaque liste est faite pour l’action de son segment et le canal indiqué au-dessous. Laissés tranquilles : ceux que l’on met à part pour mesurer ce que l’action apporte ; non joignables : ceux qui n’ont pas donné leur accord ou n’ont pas d’adresse valable sur ce canal.',
    segment: 'Segment, canal, fichier',
    customers: 'Clients',
    leftAlone: 'Laissés tranquilles',
    notReached: 'Non joignables',
    listed: 'Sur la liste',
    total: 'Tous',
    unknown:
      'Pour une liste au moins, on ne sait rien de l’accord des clients : demandez qui a accepté avant tout envoi. Un fichier de contacts dans la configuration y répond.',
    addresses:
      'Les fichiers contiennent des identifiants de clients et rien d’autre ; aucune adresse ne sort par eux. La tâche mensuelle les écrit à côté du fichier des membres.',
    crm: 'Ce qui va dans le CRM',
    fields: 'La synchronisation écrit ces propriétés d’un contact, et aucune autre :',
    lastPush: 'La dernière synchronisation',
    push: (p) =>
      `Au titre de ${p.month} : ${p.written} contacts écrits, ${p.removed} dont les valeurs ont été retirées, ${p.rejected} refusés par le CRM, ${p.unknown} sans réponse.`,
    absent: 'Listes : ce document a été fait sans elles ; la tâche mensuelle les écrit.',
  },

  queries: {
    title: 'Requêtes citées',
    question: questionInFrench,
    lead: 'Un chiffre dont la source porte l’un de ces noms vient de cette requête, qui peut être lancée telle quelle sur la base de la boutique.',
    functions:
      'Un chiffre dont la source porte un autre nom est calculé, à partir des mêmes commandes, par la fonction du programme qui porte ce nom : aucune requête ne le donne.',
  },

  glossary: {
    title: 'Glossaire et limites',
    terms: [
      {
        term: 'Date de référence',
        meaning: 'Le moment d’où tout est vu. Les commandes postérieures n’existent pas pour ce numéro.',
      },
      { term: 'Client', meaning: 'Une personne avec au moins une vente avant la date de référence.' },
      { term: 'Récence', meaning: 'Jours entiers entre la dernière commande et la date de référence.' },
      {
        term: 'Commandes (fréquence)',
        meaning: 'Nombre de commandes d’un client avant la date de référence.',
      },
      { term: 'Dépense (montant)', meaning: 'Montant total de ces commandes.' },
      {
        term: 'Médiane',
        meaning: 'La valeur du milieu : la moitié des clients est en dessous, la moitié au-dessus.',
      },
      {
        term: 'Presque ici',
        meaning:
          'Clients d’un autre segment pour qui celui-ci est le deuxième plus proche, et plus éloigné de moins d’un neuvième que le leur. C’est une convention : qui se trouve là peut changer de segment à la prochaine commande.',
      },
      {
        term: 'Segment',
        meaning: 'Un groupe de clients qui achètent de façon semblable. Chacun est dans un seul.',
      },
      {
        term: 'Population',
        meaning: 'Clients dont les groupes sont formés ensemble, distingués par leur nombre de commandes.',
      },
      {
        term: 'Récents, qui s’éloignent, anciens',
        meaning:
          'Tous les clients sont classés selon leur dernière commande, de 0 % (la plus ancienne) à 100 % (la plus récente) ; un segment se place là où ses clients sont en moyenne. À 60 % ou plus, avec une dernière commande d’il y a 90 jours au plus au milieu : récents ; plus ancienne : plus récents, ce qui ne fait que comparer. À 40 % ou moins, avec 180 jours ou plus : anciens ; avec moins : moins récents. Qui s’éloignent : entre 30 et 70 %, 60 jours ou plus, la moitié centrale étalée sur 40 points au plus. Les autres segments entre 30 et 70 % ont un nom qui ne dit rien du temps. Quand deux noms sont vrais, le plus proche l’emporte, et un nom reste tant qu’il est vrai, à 5 points ou un dixième des jours près.',
      },
      {
        term: 'Gros, moyens, petits (paniers, dépense)',
        meaning:
          'Le même rang selon le total dépensé. Gros ou forte dépense : à 65 % ou plus. Moyens : entre 25 et 75 %. Petits ou faible dépense : à 35 % ou moins, et qui n’a rien dépensé. Des groupes dont les médianes sont à un dixième près portent le même mot.',
      },
      {
        term: 'Fidèles, champions, clients de retour',
        meaning:
          'Classés selon le nombre de commandes parmi les clients de la même population. Fidèles : à 60 % ou plus, avec une médiane de deux commandes au moins. Champions : fidèles à forte dépense. Clients de retour : deux commandes ou plus chacun, rang inférieur à 70 %.',
      },
      {
        term: 'Actif, en retrait, perdu (statut)',
        meaning:
          'Quand agir, selon le rythme de la boutique : actif jusqu’à l’intervalle moyen entre commandes que trois clients revenus sur quatre ne dépassent pas, en retrait jusqu’à celui que dix-neuf sur vingt ne dépassent pas, perdu au-delà. Avec moins de 30 de ces clients : 90 et 180 jours.',
      },
      {
        term: 'Clients actifs (chiffre clé)',
        meaning:
          'Dernière commande dans les douze mois avant la date de référence : une durée fixe. Un client peut être actif dans ce sens et perdu selon le statut, et « ancien » dans le nom d’un segment est un rang.',
      },
      {
        term: 'Taux de deuxième commande',
        meaning:
          'Parmi les clients dont la première commande date de trois mois plus tôt, la part de ceux qui ont racheté sous 90 jours. Seuls comptent ceux dont la première commande a au moins 90 jours : les autres peuvent encore répondre.',
      },
      {
        term: 'Cohorte',
        meaning: 'Les clients dont la première commande tombe dans le même mois civil.',
      },
      {
        term: 'Part des réachats',
        meaning:
          'Chiffre d’affaires de toutes les commandes qui ne sont pas la première d’un client, en pourcentage de celui du mois.',
      },
      {
        term: 'Plage habituelle',
        meaning:
          'Là où un chiffre se trouve la plupart des mois : la médiane des douze mois précédents, plus ou moins trois fois leur distance courante à celle-ci (écart absolu médian).',
      },
      {
        term: 'Modèle',
        meaning:
          'Les règles qui placent un client dans un segment ; son identifiant change avec elles. Il est en vigueur jusqu’à ce qu’il soit réajusté.',
      },
      { term: 'Client connu', meaning: 'Un client du numéro du mois précédent.' },
      {
        term: 'Progression, perte',
        meaning:
          'Progression : un client a commandé et se trouve depuis dans un segment plus haut. Perte : il a commandé et se trouve pourtant plus bas, n’a plus de commande dans la période, ou a quitté les données. Un segment est plus haut quand son client médian a passé plus de commandes ; à commandes égales, quand ses clients ont acheté plus récemment, puis quand ils ont dépensé plus.',
      },
      {
        term: 'Période',
        meaning:
          'Le temps avant la date de référence dont les commandes comptent : tout, sauf si la boutique en a choisi moins.',
      },
      {
        term: 'ARI',
        meaning:
          'Indice de Rand ajusté : accord de deux regroupements des mêmes personnes ; 1 identique, 0 hasard.',
      },
      {
        term: 'Similarité de Jaccard',
        meaning:
          'Ce que l’on retrouve d’un groupe quand les clients sont tirés et regroupés à neuf : clients présents dans les deux groupes sur clients présents dans l’un ou l’autre ; 1, tous.',
      },
      {
        term: 'Plancher de bruit',
        meaning:
          'L’accord de deux modèles d’un même jour. Une baisse qui reste au-dessus peut n’être que du hasard.',
      },
      {
        term: 'PSI',
        meaning:
          'Indice de stabilité de la population : à quel point une variable est répartie autrement à deux dates ; 0, pas du tout.',
      },
      { term: 'Silhouette', meaning: 'À quel point les groupes sont séparés, de −1 à 1.' },
      {
        term: 'Variable, transformation',
        meaning:
          'Variable : un nombre connu de chaque client, qui sert à former les groupes. Transformation : ce que l’on fait d’abord d’une variable asymétrique, comme une échelle logarithmique, où il y a aussi loin de 1 à 10 que de 10 à 100. Asymétrie : la longueur de sa traîne ; 0, aucune. Écart-type : la distance courante à la moyenne.',
      },
      {
        term: 'K-Means',
        meaning:
          'Forme k groupes : chaque client va au plus proche de k centres, et chaque centre à la moyenne de ses clients, par itérations, jusqu’à ce que plus personne ne bouge. Inertie : la somme des carrés des distances qui restent. Graine : fixe les départs tirés au sort.',
      },
      {
        term: 'Tirages avec remise (bootstrap)',
        meaning:
          'Tirer à nouveau des clients parmi les mêmes, avec remise, pour voir ce qui tient au hasard.',
      },
      {
        term: 'Force de prédiction, densité entre groupes',
        meaning:
          'Force de prédiction : les clients sont coupés en deux moitiés, regroupées chacune ; combien de paires du pire groupe l’autre moitié réunit aussi, 1 : toutes. Densité entre : combien de clients se trouvent entre les deux groupes les plus proches, par rapport à l’intérieur.',
      },
      {
        term: 'Confiance, puissance',
        meaning:
          'Confiance 95 % : sans aucun effet, un test sur vingt en montre un quand même. Puissance 80 % : un effet aussi grand que prévu se voit dans quatre tests sur cinq.',
      },
      {
        term: 'Points de pourcentage (pts)',
        meaning: 'La différence de deux pourcentages : de 4 % à 5 %, il y a un point.',
      },
      {
        term: 'Témoins',
        meaning:
          'Clients tirés au sort qui ne reçoivent pas l’action, pour que son effet se voie. Les autres sont les traités, qu’un message leur soit parvenu ou non.',
      },
      {
        term: 'Intervalle (95 %)',
        meaning:
          'Les valeurs que les données laissent possibles. Dans 95 comparaisons sur 100, la vraie s’y trouve.',
      },
      {
        term: 'Taux de base',
        meaning: 'Part d’un groupe qui a commandé en un mois, quels que soient les envois.',
      },
      {
        term: 'Hausse',
        meaning: 'De combien une action relève le taux de base. Connue seulement après un test avec témoins.',
      },
      {
        term: 'Joignables',
        meaning:
          'Clients qui ont accepté un canal et y ont une adresse valide. Inconnu sans une liste des accords.',
      },
      {
        term: 'Encore client (probabilité)',
        meaning:
          'La probabilité, d’après le nombre et les dates des commandes, que quelqu’un ne soit pas parti pour de bon. Personne n’annonce son départ : c’est une estimation.',
      },
      {
        term: 'Valeur (d’un client)',
        meaning:
          'Chiffre d’affaires attendu dans les douze prochains mois, avant coûts, les mois lointains comptant un peu moins.',
      },
      {
        term: 'Chiffre d’affaires à risque',
        meaning:
          'Ce que chaque client a dépensé dans les douze derniers mois fois la probabilité qu’il soit parti, additionné.',
      },
      {
        term: 'Gain, effort',
        meaning:
          'Ce qu’une action rapporterait à côté de celle qui rapporte le plus, et ce qu’elle demande : un envoi automatique, des réponses à donner, ou un échange de personne à personne.',
      },
      {
        term: 'Plafond de l’offre',
        meaning: 'La plus grande remise permise, en part d’une commande type du segment.',
      },
      {
        term: 'Composante principale',
        meaning: 'Un axe qui résume plusieurs variables ; la première montre les plus grandes différences.',
      },
    ],
    limits: 'Ce que ce numéro ne peut pas dire',
    limit: [
      'Pourquoi les clients agissent ainsi : il voit des commandes, pas des raisons.',
      'Ce qu’une action rapportera : il faut un test avec des témoins.',
      'Le profit : le chiffre d’affaires est ce que les clients ont payé, pas ce que la boutique a gardé.',
      'Qui achète sous un autre nom : une personne à plusieurs comptes que la source ne relie pas compte plusieurs fois.',
      'L’avenir : un segment décrit ce qui s’est passé jusqu’à la date de référence.',
    ],
  },

  plays: {
    base: {
      single: {
        recent: {
          goal: 'Obtenir la deuxième commande',
          trigger: 'Une semaine après la livraison ; une fois encore 30 jours après',
          todo: [
            'Remercier, et montrer comment tirer le meilleur de l’achat.',
            'Proposer un seul produit qui complète la première commande, si elle est connue.',
          ],
          avoid: [
            'Commencer par une remise : une remise habitue à en attendre.',
            'Demander un parrainage avant la deuxième commande.',
          ],
          angle: '« Bon choix. Voici ce qui va avec. »',
          kpi: 'Deuxième commande sous 60 jours',
        },
        quiet: {
          goal: 'Obtenir la deuxième commande',
          trigger: 'Maintenant ; une fois encore 30 jours après',
          todo: [
            'Inviter à revenir : ce qui est nouveau depuis l’achat, ce qui se vend le mieux.',
            'Poser une seule question : qu’est-ce qui vous ferait revenir ?',
          ],
          avoid: [
            'Remercier pour une commande vieille de plusieurs mois.',
            'Commencer par une remise : une remise habitue à en attendre.',
          ],
          angle: '« Cela fait un moment. Venez voir les nouveautés. »',
          kpi: 'Deuxième commande sous 60 jours',
        },
        cooling: {
          goal: 'Se rappeler à eux avant l’oubli',
          trigger: 'À l’entrée dans ce segment, puis une fois 30 jours après',
          todo: [
            'Montrer les nouveautés ; dans la catégorie de leur première commande, si elle est connue.',
            'Poser une seule question : qu’a-t-il manqué ?',
          ],
          avoid: [
            'Envoyer plus souvent la lettre d’information.',
            'Payer de la publicité pour les retrouver.',
          ],
          angle: '« Depuis votre dernière commande : du nouveau. »',
          kpi: 'Deuxième commande sous 90 jours',
        },
        lapsed: {
          goal: 'Essayer une dernière fois, puis renoncer',
          trigger: 'Une fois, à l’entrée dans ce segment ; jamais répété',
          todo: [
            'Envoyer un message de réactivation, puis retirer ceux qui ne réagissent pas.',
            'Les exclure de la publicité payante.',
          ],
          avoid: [
            'Écrire encore et encore : cela nuit à la délivrabilité de tous vos envois.',
            'Offrir une forte remise à tous.',
          ],
          angle: '« Restons-nous en contact ? »',
          kpi: 'Réactivés sous 30 jours, et contacts économisés',
        },
        any: {
          goal: 'Savoir qui écoute encore',
          trigger: 'À la prochaine campagne ; juger sur les réactions',
          todo: [
            'Envoyer le même message à tous, et noter qui ouvre et clique.',
            'Traiter ceux qui réagissent comme des acheteurs récents, les autres comme des anciens.',
          ],
          avoid: [
            'Faire la même offre à tous : des mois séparent leurs dernières commandes.',
            'Continuer à écrire sans regarder qui réagit.',
          ],
          angle: '« Qu’aimeriez-vous voir ensuite ? »',
          kpi: 'Part de ceux qui réagissent sous 14 jours',
        },
      },
      repeat: {
        recent: {
          goal: 'Les garder, et les laisser parler pour vous',
          trigger: 'Après chaque commande ; aux lancements, un jour avant tout le monde',
          todo: [
            'Donner un accès anticipé, et un service prioritaire en cas de souci.',
            'Demander un avis ou une recommandation.',
          ],
          avoid: [
            'Accorder des remises générales : une remise habitue à en attendre.',
            'Écrire plus d’une fois par semaine.',
          ],
          angle: '« Vous d’abord. »',
          kpi: 'Commandes par client dans les 90 jours',
        },
        quiet: {
          goal: 'Les faire revenir pour la commande suivante',
          trigger: 'Aux lancements, un jour avant tout le monde ; une fois encore 45 jours après',
          todo: [
            'Inviter à revenir : un accès anticipé aux nouveautés.',
            'Rappeler ce qu’ils ont acheté, si c’est connu.',
          ],
          avoid: [
            'Accorder des remises générales : une remise habitue à en attendre.',
            'Écrire comme s’ils venaient de commander.',
          ],
          angle: '« Vous nous connaissez. Voyez les nouveautés en premier. »',
          kpi: 'Commande suivante sous 90 jours',
        },
        cooling: {
          goal: 'Rétablir le rythme',
          trigger: 'À l’entrée dans ce segment ; plus tôt si l’intervalle habituel du client est connu',
          todo: [
            'Vérifier d’abord le service, si plaintes et retards de livraison sont notés.',
            'Rappeler ce qu’ils ont acheté, si c’est connu.',
          ],
          avoid: [
            'Attendre la saison suivante : chaque mois rend la chose plus difficile.',
            'Remplacer le rappel par la lettre d’information.',
          ],
          angle: '« Cela fait un moment. Que pouvons-nous faire pour vous ? »',
          kpi: 'Commande suivante sous 60 jours',
        },
        lapsed: {
          goal: 'Reconquérir ceux qui en valent la peine',
          trigger: 'À l’entrée dans ce segment ; une deuxième et dernière fois 45 jours après',
          todo: [
            'Demander ce qui n’allait pas, et réparer avant toute offre.',
            'Faire une seule offre, avec une date de fin et un plafond.',
          ],
          avoid: [
            'Envoyer la lettre d’information à la place.',
            'Répéter l’offre : le troisième message ne fait que coûter.',
          ],
          angle: '« Vous nous manquez. Qu’est-ce qui vous ferait revenir ? »',
          kpi: 'Commande sous 90 jours',
        },
        any: {
          goal: 'Les trier selon leur dernière commande, puis agir',
          trigger: 'Maintenant, puis chaque mois',
          todo: [
            'Les classer par jours depuis la dernière commande, et commencer par la moitié la plus récente.',
            'Rappeler ce qu’ils ont acheté, si c’est connu.',
          ],
          avoid: [
            'Accorder la même remise à tous.',
            'Écrire la même chose à tous : certains ont acheté la semaine dernière, d’autres l’an dernier.',
          ],
          angle: '« Comme d’habitude, ou du nouveau ? »',
          kpi: 'Commande suivante sous 60 jours',
        },
      },
    },
    byStatus: {
      base: {
        single: {
          goal: 'Obtenir la deuxième commande à temps',
          trigger: 'Au changement de statut ; actifs : maintenant',
          todo: [
            'Actifs : proposer un seul produit qui complète la première commande, si elle est connue.',
            'En retrait : montrer les nouveautés, et demander ce qui a manqué.',
          ],
          avoid: [
            'Écrire la même chose aux trois : leurs dernières commandes sont très éloignées.',
            'Commencer par une remise : une remise habitue à en attendre.',
          ],
          angle: '« Il y a encore à découvrir chez nous. »',
          kpi: 'Deuxième commande sous 60 jours, par statut',
        },
        repeat: {
          goal: 'Entretenir leurs commandes',
          trigger: 'Au changement de statut ; actifs : aux lancements',
          todo: [
            'Actifs : donner un accès anticipé, et demander un avis ou une recommandation.',
            'En retrait : rappeler ce qu’ils ont acheté, si c’est connu.',
          ],
          avoid: [
            'Accorder des remises générales : une remise habitue à en attendre.',
            'Écrire la même chose aux trois : leurs dernières commandes sont très éloignées.',
          ],
          angle: '« Vous nous connaissez. Voyez les nouveautés. »',
          kpi: 'Commande suivante sous 60 jours, par statut',
        },
      },
      lapsed: {
        'win-back':
          'Perdus : faire une seule offre, avec une date de fin, puis n’écrire qu’à ceux qui réagissent.',
        save: 'Perdus : envoyer un dernier message sans offre, et ne plus rien payer.',
      },
    },
    buysAnyway: 'Accorder des remises générales : beaucoup d’entre eux achètent sans.',
    value: {
      high: {
        channel: 'Courriel personnel ; un appel si le numéro est connu',
        todo: 'Nommer une personne à qui écrire.',
      },
      highMany: {
        channel: 'Courriel automatique, signé d’un nom ; notification ou SMS s’ils ont accepté',
        todo: 'Lire les réponses, et y répondre personnellement.',
      },
      middle: {
        channel: 'Courriel automatique ; notification ou SMS s’ils ont accepté',
        todo: 'Montrer les lots et les grands formats à côté des articles seuls.',
      },
      low: {
        channel: 'Courriel automatique seul, aucun canal payant',
        todo: 'Garder le coût par contact proche de zéro.',
      },
    },
    across: {
      'service-recovery': {
        goal: 'Réparer auprès des clients mécontents',
        trigger: 'Sous deux jours ouvrés après un mauvais avis ; avant tout autre message',
        todo: [
          'S’excuser, demander ce qui n’allait pas et le réparer : une personne répond.',
          'Les retirer de toute autre action tant qu’ils n’ont pas de réponse.',
        ],
        avoid: ['Envoyer une offre avant des excuses.', 'Redemander un avis.'],
        angle: '« Nous sommes désolés. Que pouvons-nous réparer ? »',
        kpi: 'Part de réponses sous deux jours ouvrés',
      },
      suppression: {
        goal: 'Ne plus payer pour ceux qui sont partis',
        trigger: 'Après le dernier message, au début du mois',
        todo: [
          'Mettre les perdus qui n’ont pas réagi sur la liste de ceux à qui ne plus écrire.',
          'Les exclure de la publicité, et des audiences faites à leur image.',
        ],
        avoid: [
          'Les effacer : qui commande de nouveau revient de lui-même.',
          'Leur envoyer le prochain message de masse.',
        ],
        angle: '« Nous n’écrirons plus. Vous êtes toujours les bienvenus. »',
        kpi: 'Contacts économisés, et commandes perdues, face aux témoins',
      },
    },
  },
})

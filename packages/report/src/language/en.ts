import type { MovingKpi } from '../measure/kpi-moves.ts'
import type { Catalogue } from './catalogue.ts'

const times = (value: number, text: string): string =>
  value === 1 ? 'once' : value === 2 ? 'twice' : `${text} times`

const subjects: Readonly<Record<MovingKpi, string>> = {
  orders: 'Orders',
  revenue: 'Revenue',
  'new-customers': 'New customers',
  'returning-customers': 'Returning customers',
  'repeat-share': 'The repeat share',
}

const rules = new Intl.PluralRules('en', { type: 'ordinal' })
const endings: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' }
const ordinal = (n: number): string =>
  n === 2 ? 'second' : n === 3 ? 'third' : `${n}${endings[rules.select(n)]}`

/** English (British dates, international business English). */
export const en: Catalogue = {
  tag: 'en',
  locale: {
    intl: 'en-GB',
    firstOfMonth: '1',
    moment: (date, hours, minutes) => `${date}, ${hours}:${minutes}`,
    scale: (sign) => sign,
  },
  notAvailable: 'n/a',
  playbook: 'Customer playbook',
  contents: 'Contents',
  edition: {
    names: { full: 'Full edition', manager: 'Short edition' },
    elsewhere: (pages) => `This is the short edition. The full edition also has ${pages}.`,
    inFull: (words) => `${words} (full edition)`,
  },
  controls: {
    bar: 'Display',
    segments: 'Segments',
    all: 'All',
    theme: 'Colours',
    themes: { system: 'System', light: 'Light', dark: 'Dark' },
  },
  pageOf: { page: 'Page', of: 'of' },
  total: 'Total',
  labelled: (label) => `${label}:`,
  quoted: (name) => `“${name}”`,
  source: 'Source',
  population: (min, max) => {
    if (max === 0) return 'Customers without an order in the window'
    if (min === 1 && max === 1) return 'Customers with one order'
    if (max === null) return `Customers with ${min} orders or more`
    return `Customers with ${min} to ${max} orders`
  },
  among: (min, max) => {
    if (max === 0) return 'customers without an order in the window'
    if (min === 1 && max === 1) return 'one-time buyers'
    if (max === null) return min === 2 ? 'repeat customers' : `customers with ${min} orders or more`
    return `customers with ${min} to ${max} orders`
  },
  agreement: (p) => `${p.ari} among ${p.among} (${p.share} of all)`,
  customersCount: (count, n) => (n === 1 ? `${count} customer` : `${count} customers`),
  ordersCount: (count, n) => (n === 1 ? `${count} order` : `${count} orders`),
  features: {
    recencyDays: 'Days since the last order',
    frequency: 'Number of orders',
    monetary: 'Total spent',
    tenureDays: 'Days since the first order',
    daysBetweenOrders: 'Days between orders',
    averageOrderValue: 'Average order',
    itemsPerOrder: 'Items per order',
    reviewMean: 'Average review',
    deliveryDays: 'Days to delivery',
    deliveryDelayDays: 'Days late at delivery',
    instalments: 'Instalments',
    freightShare: 'Share of freight',
    categoryCount: 'Number of categories',
  },
  transforms: {
    identity: 'none',
    log1p: 'log(1 + x)',
    signedLog: 'signed log',
    yeoJohnson: 'Yeo-Johnson power',
    quantileUniform: 'position',
    quantileNormal: 'normal value of the position',
    winsorise: 'winsorised',
  },
  amounts: {
    payments: 'the payments of an order',
    items: 'the prices of its items, without freight',
    'items+freight': 'the prices of its items plus freight',
  },

  cover: {
    subtitle: 'Who your customers are this month, and what to do about it',
    asOf: 'Seen as of',
    asOfHint: 'nothing dated later counts',
    window: 'Sales',
    windowRange: (first, last) => [`${first} to`, last],
    currency: 'Currency',
    model: 'Model',
    previousModel: 'previous model',
    issueNumber: (number) => `Issue ${number}`,
    modelAge: (p) =>
      `fitted as of ${p.asOf}, ${p.n === 1 ? 'new in this issue' : `in force for ${p.issues} issues`}`,
    stripLabel: (customers) => `${customers}, by segment`,
    statusLabel: 'Model status',
    status: { keep: 'Keep', watch: 'Watch', retrain: 'Retrain', first: 'First issue' },
    statusRule: (keepFrom, retrainBelow, results) =>
      `Rule: keep from ${keepFrom}, retrain below ${retrainBelow}, watch in between${results > 1 ? '; the worse result decides' : ''}.`,
    statusFloor: (floor, among) => `${floor} among ${among}`,
    statusRuleMeasured: (threshold, floors) =>
      `Rule: keep from ${threshold}, retrain below it and below what chance alone explains (${floors}), watch in between.`,
    statusValue: (agreements) => `Agreement with last month’s model (1 = the same groups): ${agreements}.`,
    statusFirst: 'No earlier model to compare with yet.',
  },

  summary: {
    title: 'Summary for decision',
    matters: {
      moved: 'What moved',
      why: 'Why',
      todo: 'What to do',
      worth: 'What it is worth',
      stop: 'What to stop',
    },
    sales: (p) => `${p.month} closed with ${p.orders} and ${p.revenue} of revenue.`,
    movedKpi: (p) => {
      if (p.against === 'year')
        return `${subjects[p.id]} stood ${p.rises ? 'above' : 'below'} the same month last year, at ${p.to} (${p.changes}).`
      const run = p.run > 1 ? ` for the ${ordinal(p.run)} month in a row,` : ''
      return `${subjects[p.id]} ${p.rises ? 'rose' : 'fell'}${run} to ${p.to} (${p.changes}).`
    },
    inMonth: (change) => `${change} in a month`,
    inYear: (change) => `${change} in a year`,
    fromMonth: (value) => `from ${value} a month before`,
    fromYear: (value) => `from ${value} a year before`,
    unchanged:
      'Orders, revenue, new customers, returning customers and repeat share are where they were a month ago.',
    noComparison: 'There is no earlier month to compare with.',
    tooFewBefore: 'The earlier months had too few sales to compare with.',
    lastSale: (date) => `Last sale on ${date}: check that the month is complete.`,
    salesNothing: (month) => `${month} closed without a sale.`,
    base: (p) => `The shop has ${p.customers}; ${p.singles} of them (${p.share}) have ordered once.`,
    value: (p) =>
      `The ${p.share} of customers who ordered again have brought ${p.revenueShare} of revenue to date: per head, ${p.times} times what one-time buyers have.`,
    oneSegment: (segment) =>
      `All customers are in one segment, “${segment}”: the shop is too small or too uniform for more.`,
    boughtAgain: (p) =>
      `Since ${p.previousMonth}, ${p.buyers} of ${p.known} known customers (${p.share}) have bought again.`,
    moved: (p) => `Since ${p.previousMonth}, ${p.moved} of ${p.known} known customers changed group.`,
    joined: (customers, n) => `${customers} ${n === 1 ? 'is' : 'are'} new.`,
    nobodyMoved: (previousMonth) => `No known customer changed segment since ${previousMonth}.`,
    firstIssue: 'This is the first issue, so movement between segments starts with the next one.',
    model: {
      keep: (p) => `Among ${p.among} (${p.share} of all) the groups are stable (agreement ${p.ari}).`,
      watch: (p) =>
        `Among ${p.among} (${p.share} of all) the groups are drifting (agreement ${p.ari}): read their changes with care.`,
      retrain: (p) =>
        `Among ${p.among} (${p.share} of all) the groups have changed shape (agreement ${p.ari}): a model fitted today draws them differently.`,
    },
    modelFirst: 'How stable the segments are can be said from the second issue on.',
    startText: (p) => `${p.goal}: begin with ${p.segments} (${p.customers}).`,
    startNet: (p) =>
      `By the effect that the shop expects, ${p.low} to ${p.high} a month after cost: an expectation, not a measurement.`,
    startPrize: (p) =>
      `Not known before a test has measured it. If orders of this group rose by ${p.lift}, it would be about ${p.orders} more ${p.n === 1 ? 'order' : 'orders'} or about ${p.money} a month: arithmetic, not a forecast.`,
    startNobody: 'Nothing to begin: no segment has customers whom an action could bring back.',
    startLoss: 'Nothing to begin: no action is sure to bring more than it costs.',
    startUnknown:
      'Not known: too few customers of this group ordered in the month to say what a rise would bring.',
    stopText: (p) =>
      `Stop paying to reach ${p.segments}: ${p.customers} (${p.share} of all) whose last order is long ago.`,
    stopOrders: (p) => `What they still bring: ${p.buyers} of ${p.known} ordered in ${p.month}.`,
    stopRevenue: (share) => `What they have brought: ${share} of revenue to date.`,
    stopLapsed: (p) =>
      `Stop paying to reach the lapsed of ${p.segments}: ${p.customers} (${p.share} of all) without an order for more than ${p.days}.`,
    stopHow: 'Send one last message, then write only to those who react.',
    stopNothing: 'Nothing: no segment is so far gone that silence is the better choice.',
    stopOff: 'Nothing: what would be stopped is switched off in the actions file.',
    measureText: (p) =>
      `Hold out ${p.perArm} customers of “${p.segment}” at random and treat as many: enough to see the monthly order rate move from ${p.base} to ${p.target}.`,
    measurePooled: (lift) =>
      `No segment alone can prove a rise of ${lift} in orders within a month: join those that get the same play, or pool several months.`,
    measureNothing: (lift) =>
      `Even all customers cannot prove a rise of ${lift} in orders within a month: judge by opens, clicks or visits.`,
    decisions: 'Three decisions to take',
    start: 'Start',
    stop: 'Stop',
    measure: 'Measure',
    startRequest: (p) => `Approve “${p.goal}” for ${p.segments}.`,
    stopRequest: (segments) => `Take ${segments} off all paid contacts.`,
    stopLapsedRequest: (segments) => `Take the lapsed of ${segments} off all paid contacts.`,
    owner: 'Owner',
    by: 'By',
    dates:
      'Dates: what stops and what is measured, by the first Monday after the month of this issue; what starts, a week later, once it is settled who is left out for comparison.',
    modelTitle: 'The model',
    retrainBy: (p) =>
      `By the last study, models of this kind hold ${p.weeks} ${p.n === 1 ? 'week' : 'weeks'} among ${p.among}, even from the worst start: ${p.passed ? `this one was to be fitted anew by ${p.date}; do it for the next issue` : `fit the model anew by ${p.date}`}.`,
    retrainAlways: (among) =>
      `By the last study, models of this kind do not hold for a week from the worst start among ${among}: fit the model anew for every issue.`,
    basis: 'The arithmetic of sentences 4 and 5',
    basisOf: 'Customers',
    basisHow: 'How it is calculated',
    basisResult: 'Result',
    basisPrize: (p) =>
      `${p.customers} × ${p.rate} who ordered in the month × ${p.lift}, at ${p.spent} spent over ${p.perOrder} by the customer in the middle`,
    basisPrizeResult: (p) => `about ${p.orders} ${p.n === 1 ? 'order' : 'orders'}, about ${p.money}`,
    basisLapsed: (days) => `lapsed: no order for more than ${days}`,
    calculation: 'Calculation',
  },

  figures: {
    title: 'Key figures',
    lead: (month) => `${month} against the month before and against the same month last year.`,
    unusual: (names, n) =>
      n === 0
        ? 'No figure is outside its usual range.'
        : `Outside ${n === 1 ? 'its' : 'their'} usual range: ${names}.`,
    outside: { above: 'Above its usual range', below: 'Below its usual range' },
    usual: (low, high) => `usual: ${low} to ${high}`,
    rule: 'Usual range (shaded): the median of the twelve months before, give or take three times their typical distance from it (median absolute deviation × 1.4826); it takes eight known months. Season and growth are not taken out: a peak that comes every year is still flagged. Figures that look back on a year or more are not judged.',
    noRule: (fewest) => `No usual range yet: it takes ${fewest} known months before this one.`,
    secondOrderOf: (month) => `new in ${month}: ordered again within 90 days`,
    againstMonth: (month) => `vs ${month}`,
    points: (value) => `${value} pts`,
    from: (value) => `from ${value}`,
    noMonths: 'Counted on these dates only',
    tooFewMonths: 'A line needs three months',
    sparkline: (kpi, first, last) => `${kpi}, month by month from ${first} to ${last}`,
    kpis: {
      customers: { name: 'Customers', definition: 'with at least one sale so far' },
      'new-customers': { name: 'New customers', definition: 'first order in the month' },
      'returning-customers': { name: 'Returning customers', definition: 'ordered before, and in the month' },
      orders: { name: 'Orders', definition: 'sales of the month' },
      revenue: { name: 'Revenue', definition: 'amount of these orders' },
      'average-order-value': { name: 'Average order', definition: 'revenue / orders' },
      'revenue-per-customer': {
        name: 'Revenue per customer',
        definition: 'last 12 months, per active customer',
      },
      'repeat-share': { name: 'Repeat share', definition: 'returning / all buyers of the month' },
      'repeat-revenue-share': { name: 'Repeat revenue', definition: 'share of revenue after a first order' },
      'second-order-rate': {
        name: 'Second order',
        definition: 'new three months before: ordered again within 90 days',
      },
      'active-12-months': { name: 'Active customers', definition: 'ordered within the last 12 months' },
      'likely-customers': {
        name: 'Likely still customers',
        definition: 'expected number of those who have not left',
      },
    },
    reasons: {
      noValue: 'not defined',
      noPrevious: 'no data',
      fromZero: 'from zero',
      tooFew: 'too few to compare',
    },
  },

  sales: {
    title: 'Sales, month by month',
    lead: (p) =>
      p.count === 1
        ? `The first month on record, ${p.best}, brought ${p.revenue}.`
        : `The best of ${p.months} months was ${p.best}, with ${p.revenue}.`,
    leadNothing: 'No month so far has brought more money than it gave back.',
    charts: 'Customers and revenue of each month',
    ownScale: 'each on a scale of its own',
    chartDescription: (p) =>
      `${p.figure}: bars by month from ${p.first} to ${p.last}. Highest: ${p.best}, ${p.value}.`,
    newCustomers: 'New customers',
    returningCustomers: 'Returning customers',
    revenue: 'Revenue',
    month: 'Month',
    orders: 'Orders',
    customers: 'Buyers',
    perCustomer: 'Orders per customer',
    perCustomerLead: (p) =>
      `${p.once} ${p.n === 1 ? 'customer' : 'customers'} (${p.share}) ${p.n === 1 ? 'has' : 'have'} ordered exactly once; the most loyal one ${p.most}.`,
    perCustomerDescription: 'Bars: number of customers by how many orders they have placed.',
    orMore: (n) => `${n} or more`,
    table: 'The months behind the chart',
    tableRange: (months, n) => (n === 1 ? 'one month' : `last ${months} months`),
  },

  segments: {
    title: 'Segment map',
    lead: (p) =>
      `${p.customers} in ${p.n === 1 ? 'one group' : `${p.count} groups`}; every customer is in exactly one.`,
    segment: 'Segment',
    revenue: 'Revenue to date',
    recency: 'Last order',
    frequency: 'Orders',
    monetary: 'Spent',
    change: 'Change',
    changeAgainst: (month) => `Change: against the issue of ${month}.`,
    noPrevious: 'No earlier issue to compare with.',
    newSegment: 'new',
    dissolved: 'Segments of last month that are no more',
    dissolvedNote: 'dissolved: see Movement',
    mediansNote:
      'Last order, orders and spent are medians per customer: half are below, half above. Revenue is all that these customers have spent so far.',
    empty: 'No customers.',
  },

  maps: {
    title: 'Where the groups sit',
    lead: 'Customers who buy alike sit close together; numbered discs mark the centre of each segment, and every dot is a customer.',
    across: (right, left) => [
      { label: 'To the right', text: right },
      { label: 'To the left', text: left },
    ],
    upwards: (up, down) => [
      { label: 'Up', text: up },
      { label: 'Down', text: down },
    ],
    shown: (share) => `The picture holds ${share} of the differences between customers.`,
    ends: {
      recencyDays: ['bought longer ago', 'bought more recently'],
      frequency: ['more orders', 'fewer orders'],
      monetary: ['spent more', 'spent less'],
      tenureDays: ['came long ago', 'came recently'],
      daysBetweenOrders: ['longer between orders', 'shorter between orders'],
      averageOrderValue: ['larger orders', 'smaller orders'],
      itemsPerOrder: ['more items per order', 'fewer items per order'],
      reviewMean: ['better reviews', 'worse reviews'],
      deliveryDelayDays: ['delivered later', 'delivered earlier'],
      instalments: ['more instalments', 'fewer instalments'],
      freightShare: ['higher share of freight', 'lower share of freight'],
      categoryCount: ['more categories', 'fewer categories'],
    },
    outside: (count, n) =>
      n === 1
        ? `${count} unusual customer lies outside the frame and is not drawn.`
        : `${count} unusual customers lie outside the frame and are not drawn.`,
    chart: (population) => `Map: ${population}`,
    chartDescription: (p) =>
      `Scatter of ${p.points} customers (${p.population}) on the first two principal components, coloured by segment: ${p.segments}.`,
    sample: (p) =>
      ({
        all: `All ${p.customers} customers are shown.`,
        inside: `Drawn from all ${p.customers} customers.`,
        some: `${p.points} of ${p.customers} customers, drawn at random.`,
      })[p.drawn],
    joint: 'All segments on one map',
    jointReading:
      'Each disc stands where its customers are on average and is as large as they are many; in each direction about two in three of them lie within its oval. Each further map below shows the customers of one kind, on axes of its own.',
    jointDescription: (segments) =>
      `Discs, one for each segment, on two axes made from last order, number of orders and money spent: ${segments}.`,
    compass: 'Reading the map',
    compassDescription: 'Arrows show in which direction of the map each feature grows.',
    reading:
      'Borders are where the groups meet, not walls: a customer near one may change group next month without having changed much.',
    oneAxis: 'There is one axis only: the height of a dot says nothing, it keeps them apart.',
    features: {
      recencyDays: 'longer ago',
      frequency: 'more orders',
      monetary: 'spent more',
      tenureDays: 'came long ago',
      daysBetweenOrders: 'longer between',
      averageOrderValue: 'larger orders',
      itemsPerOrder: 'more items',
      reviewMean: 'better reviews',
      deliveryDelayDays: 'delivered later',
      instalments: 'more instalments',
      freightShare: 'more freight',
      categoryCount: 'more categories',
    },
  },

  movement: {
    title: 'Movement',
    lead: (p) =>
      `${p.stayed} of ${p.known} known customers (${p.share}) stayed where they were; ${p.arrived} joined.`,
    chart: 'From last month’s segment to this month’s',
    chartDescription: (p) =>
      `Flow diagram: on the left the segments of ${p.from}, on the right those of ${p.to}; the width of a band is its number of customers.`,
    panels: {
      ordered: (customers) => `After an order: ${customers}`,
      aged: (customers, cause) =>
        `Through ${cause === 'review' ? 'a new review' : 'time'} alone: ${customers}`,
      gone: (customers) => `Lapsed or gone: ${customers}`,
      refit: (customers) => `Through the new model alone: ${customers}`,
    },
    panelsNote: 'Only who changed segment is drawn, each diagram on its own scale; the table has everybody.',
    panelDescription: (p) =>
      `Flow diagram of those who moved, from their segment of ${p.from} on the left to that of ${p.to} on the right: ${p.flows}.`,
    band: (p) => `${p.from} to ${p.to}: ${p.customers}`,
    matrix: 'Everybody, from where to where',
    matrixNote:
      'Rows: segment last month. Columns: segment now. The numbers are those of this month. Under each count its share of the row; the darker, the larger.',
    from: 'From',
    to: 'To',
    notYet: 'Not a customer yet',
    left: 'No longer in the data',
    total: 'Total',
    upgrades: 'Best upgrades',
    noUpgrades: 'Nobody rose after an order.',
    losses: 'Worst losses',
    noLosses: 'Nobody fell after an order, lapsed or left.',
    aged: (cause) => `Moved by ${cause === 'review' ? 'a new review' : 'time'} alone`,
    levels:
      'A segment stands higher where its median customer has placed more orders; with equal orders, where they bought more recently (if its name says so), and then where they spent more. Upgrade: ordered, and stands higher since. Loss: ordered and yet stands lower, lapsed, or left. Up to five of each, by the money these customers have spent to date. What only time or only the model moved is neither.',
    customers: 'Customers',
    spent: 'Spent to date',
    modelMoved: (agreements) =>
      `The model was fitted anew. Its agreement with the last one is ${agreements}: where it is low, part of these moves are the model’s.`,
    readWithCare: {
      clock: () =>
        'Whoever does not order grows older by a month: most moves towards “cooling” and “lapsed” are time passing, not a decision of the customer.',
      review: (refitted) =>
        `Time alone moves nobody here: whoever changes group has ordered or left a review${refitted ? ', or the model drew the groups anew' : ''}. Who falls silent keeps the group and changes recency status.`,
      model: (refitted) =>
        `Time alone moves nobody here: whoever changes group has ordered${refitted ? ', or the model drew the groups anew' : ''}. Who falls silent keeps the group and changes recency status.`,
    },
  },

  moves: {
    title: 'Where moves came from',
    lead: (p) =>
      `From ${p.before} customers at the end of ${p.previousMonth} to ${p.now} at the end of ${p.month}: ${p.joined} joined, ${p.nGone === 0 ? 'nobody left' : `${p.gone} left`}.`,
    changed: (causes) => `Group changes among those already known: ${causes}.`,
    nobody: 'Of those already known, nobody changed group.',
    causes: {
      promoted: (count) => `${count} by coming back`,
      bought: (count) => `${count} by another order`,
      aged: (count, cause) => `${count} through ${cause === 'review' ? 'a new review' : 'time'} alone`,
      refit: (count) => `${count} through the new model alone`,
      lapsed: (count) => `${count} because their last order left the window`,
    },
    table: 'Customers of each segment, last month and this month',
    segment: 'Segment',
    before: 'Last month',
    ordered: 'of whom ordered',
    now: 'This month',
    change: 'Change',
    reasons: {
      entered: { name: 'New', meaning: 'Not a customer before; counted in the segment of today.' },
      promoted: {
        name: 'Came back',
        meaning: 'Ordered, and so went over to the customers with more orders: as a rule, the second order.',
      },
      bought: { name: 'Ordered', meaning: 'Ordered, and stands in another segment since.' },
      aged: { name: 'Time', meaning: 'Ordered nothing: only the last order lies further back.' },
      refit: {
        name: 'Model',
        meaning:
          'Ordered nothing: only the new model draws the groups elsewhere. 0 while a model stays in force.',
      },
      lapsed: { name: 'Lapsed', meaning: 'Has no order in the window any more.' },
      left: { name: 'Left', meaning: 'No longer in the data.' },
    },
    reviewed: { name: 'Review', meaning: 'Ordered nothing: only a new review moved them.' },
    reading:
      'Every row adds up: last month, with those who came (+) and without those who went (−), is this month. Most of those who ordered stay in their segment.',
    modelKept: 'The model is the one of last month, so that none of this is its doing.',
    modelNew: (count, n) =>
      n === 0
        ? 'The model was fitted anew, which moved nobody by itself.'
        : `The model was fitted anew: the ${n === 1 ? 'one move' : `${count} moves`} through it alone (column “Model”) ${n === 1 ? 'says' : 'say'} nothing about customers.`,
    segmentsTitle: 'New, split, merged, dissolved and renamed segments',
    noSegmentChange: 'No segment is new, and none was divided, joined or dissolved.',
    emerged: (name) => `${name} is new this month.`,
    redrawn: (name) => `${name} was drawn anew: customers joined and left it in large numbers.`,
    renamed: (p) => `${p.from} is called ${p.to} from this month on; it is the same segment.`,
    died: (name) => `${name} is no more; its customers stand in other segments.`,
    split: (p) => `${p.from} was divided: its customers now stand in ${p.to}.`,
    merged: (p) => `${p.from} were joined: their customers now stand in ${p.to}.`,
    omitted: 'Where moves came from: this document does not know the reasons of its moves.',
  },

  personas: {
    title: 'The segments, one by one',
    lead: 'A portrait from the data, and the play that fits it. The plays are proposals from practice, not measured effects.',
    portrait: (p) =>
      `The typical customer ordered ${p.once ? 'once' : times(p.frequencyValue, p.frequency)}, ${p.once ? '' : 'most recently '}${p.recency} ago, and spent ${p.monetary} in all; ${p.lower === p.upper ? 'at least half of the group spent the same' : `half of the group spent between ${p.lower} and ${p.upper}`}.`,
    weight: (p) => `${p.share} of customers, ${p.revenueShare} of revenue.`,
    statusRule: (p) =>
      `The segment says who customers are, the recency status when to act. Active: last order at most ${p.active} ago; slowing: at most ${p.slowing}; lapsed: longer. ${
        p.convention
          ? 'This is a convention: too few customers have come back to know the rhythm of the shop.'
          : 'Of the customers who came back, three in four did so within the first of these, nineteen in twenty within the second.'
      }`,
    status: 'Status',
    statuses: {
      active: (share) => `${share} active`,
      slowing: (share) => `${share} slowing`,
      lapsed: (share) => `${share} lapsed`,
    },
    against: 'Against all customers',
    recency: 'Recency',
    frequency: 'Orders',
    monetary: 'Spending',
    recencyPosition: (share) => `on average more recent than ${share}`,
    frequencyMore: (share) => `more orders than ${share}`,
    frequencySame: (share) => `as many as ${share}`,
    monetaryPosition: (share) => `on average spent more than ${share}`,
    recencyValue: (days) => `${days} ago`,
    todo: 'Do',
    avoid: 'Do not',
    channel: 'Channel',
    kpi: 'Success is',
    offer: 'Offer ceiling',
    offerNone: 'No discount.',
    offerIdea: 'Offer ceilings are ideas: they are not worked out from a margin.',
    offerUpTo: (p) => `Offer up to ${p.share} of a typical order, about ${p.money}.`,
    holdout: 'Can it be measured?',
  },

  portraits: {
    typical: 'What is known of them',
    since: (month) => `since ${month} at least`,
    trend: (p) => `Customers of “${p.segment}”, month by month from ${p.first} to ${p.last}`,
    size: 'Size',
    trendFrom: (p) => `from ${p.customers} in ${p.month}`,
    delivery: 'Delivery',
    late: (share) => `${share} of orders late`,
    instalments: 'Instalments',
    instalmentsValue: (count, n) => (n === 1 ? 'pays at once' : count),
    review: 'Reviews',
    reviewValue: (p) => `${p.mean} on average, from ${p.count} ${p.n === 1 ? 'review' : 'reviews'}`,
    categories: 'Buys most',
    regions: 'Lives in',
    tally: (name, share) => `${name} ${share}`,
    apart: 'Sets it apart',
    apartValue: (p) => `${p.feature}: ${p.median}, ${p.elsewhere} elsewhere`,
    nearly: 'Nearly here',
    nearlyValue: (from, n) => `${from} ${n === 1 ? 'is' : 'are'} close to this group`,
    nearlyFrom: (p) => `${p.customers} of ${p.segment}`,
    nearlyNobody: 'nobody from another group',
    worth: 'Ahead',
    worthValue: (p) =>
      `${p.each} each in the next ${p.months} months on average; ${p.alive} probably still customers`,
    reading:
      'Typical values are medians. “Sets it apart”: up to three numbers against the other groups of the same population. “Nearly here”: customers of another group, hardly farther from this one than from their own.',
    customersHead: 'Customers',
    yearRevenue: 'Revenue, 12 months',
    toDate: 'Revenue to date',
    averageOrder: 'Average order',
    ordersEach: 'Orders each',
    reviewHead: 'Review',
    tableNote:
      'Percentages are shares of all customers and of all revenue. Last order and spent are medians per customer: half are below, half above. Average order: revenue to date over its orders. Orders each are a mean.',
    reviewMean: 'Reviews are means.',
    rounding: 'Percentages are rounded one by one: their sum can miss 100.0% by a tenth or two.',
    chart: 'Size: customers. Strip below: revenue',
    chartDescription:
      'A map of tiles, one for each segment, as large as its customers. Below it a strip of the same colours: the share of each segment in revenue. A segment that is longer in the strip than its tile suggests is worth more than its number.',
    tile: (p) => `${p.segment}: ${p.customers} (${p.share}), ${p.revenueShare} of revenue`,
    legend: (p) => `${p.share} of customers, ${p.revenueShare} of revenue`,
    strip: 'Revenue of the last 12 months',
    stripToDate: 'Revenue to date',
  },

  actions: {
    title: 'Action plan',
    absent: 'Action plan, priorities, tests and calendar are left out: no segment has a customer.',
    lead: 'One action a card, the most worthwhile first; the same for several segments has a line for each. What to write and what to avoid stands on the card of the segment.',
    stance: { protect: 'Protect', grow: 'Grow', 'win-back': 'Win back', save: 'Save cost', own: 'Your own' },
    audience: {
      active: 'the active only',
      slowing: 'the slowing only',
      lapsed: 'the lapsed only',
      unhappy: 'after a bad review only',
    },
    allSegments: 'All segments',
    channels: {
      email: 'E-mail',
      sms: 'SMS',
      phone: 'Phone call',
      push: 'Push message',
      post: 'Letter',
      none: 'Nothing is sent',
    },
    efforts: { low: 'Low', middle: 'Medium', high: 'High' },
    weekdays: { mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu', fri: 'Fri', sat: 'Sat', sun: 'Sun' },
    when: 'When:',
    message: 'Message:',
    channel: 'Channel',
    offer: 'Offer ceiling',
    offerShare: (share) => `up to ${share} of a typical order`,
    window: 'Send on',
    windowDays: (first, last) => `${first} to ${last}`,
    windowHours: (days, from, to) => `${days}, ${from} to ${to}`,
    cadence: 'At most',
    cadenceValue: (p) => `${p.month} ${p.n === 1 ? 'message' : 'messages'} a month, ${p.week} a week`,
    cadenceNone: 'no message',
    kpi: 'Success is',
    base: 'Today, within a month',
    baseValue: (rate, counted) => `${rate} order (${counted})`,
    effect: 'Expected effect',
    effectValue: (p) => `${p.low} to ${p.high} more orders, according to: ${p.source}`,
    notKnown: 'not known',
    cost: 'Cost per contact',
    reach: 'Can be reached',
    reachValue: (reach, customers) => `${reach} of ${customers}`,
    budget: 'Budget of a month, at most',
    budgetValue: (p) => `${p.budget} (${p.reach} × ${p.n === 1 ? '' : `${p.messages} × `}${p.cost})`,
    overLimit: (p) => `${p.budget}: above the limit of ${p.limit}`,
    atStake: 'Spent so far by them',
    prize: (lift) => `+${lift} would be`,
    prizeValue: (p) => `${p.orders} ${p.n === 1 ? 'order' : 'orders'}, about ${p.money} a month`,
    net: 'Margin less cost',
    netValue: (low, high) => `${low} to ${high} a month`,
    holdout: 'Hold back',
    holdoutValue: (share) => `${share}, drawn at random`,
    holdoutNone: 'nobody',
    effort: 'Effort',
    owner: 'Owner:',
    todo: 'Do',
    avoid: 'Do not',
    more: (count, n) =>
      n === 1
        ? 'One other action was not chosen; its card is in the full edition.'
        : `${count} other actions were not chosen; their cards are in the full edition.`,
    rule: (fewest) =>
      `A fifth more orders would be: monthly rate of the group × customers × typical order × 1/5. It is left out where fewer than ${fewest} customers of the group ordered; such actions follow, by revenue to date.`,
    noEffect: 'No effect is promised. What an action brings is known only once a holdout has been measured.',
    noReach:
      'How many can be reached is not known: there is no list of consent. Before sending, leave out everybody who did not agree; with a file of contacts, each card says how many are left.',
    noCost:
      'Cost and budget are not known either: with a cost per contact in the actions file, each card shows the budget.',
  },

  priorities: {
    title: 'Priorities',
    lead: (chosen, n, all, total) =>
      n === total
        ? n === 1
          ? 'There is one action: begin with it.'
          : `There are ${chosen} actions, few enough to begin with all of them.`
        : `${chosen} of ${all} actions ${n === 1 ? 'comes' : 'come'} first: begin with ${n === 1 ? 'it' : 'these'}, and leave the rest for later.`,
    basis: {
      net: 'Ranked by the expected margin less the cost of a month, at the low end of its range.',
      both: 'Actions with a known effect come first, by the expected margin less the cost of a month, at the low end of its range; where that is not above zero, they come later. The others stand between, by what a fifth more orders would be: arithmetic, not a forecast.',
      prize:
        'An expected margin takes margin, cost, reach and effect, and of no action are all known; so the actions are ranked by what a fifth more orders would be in a month: arithmetic, not a forecast.',
      nothing:
        'What any of them would bring is not known yet: there is no month to compare with, or too few customers ordered. They stand in the order of the revenue of their segments to date.',
    },
    chosen: 'Begin with these',
    rank: 'Rank',
    action: 'Action',
    worth: 'Worth in a month',
    effort: 'Effort',
    cost: 'Budget of a month, at most',
    netValue: (low, high) => `${low} to ${high} after cost`,
    prizeValue: (money) => `about ${money}, if a fifth more ordered`,
    matrix: 'Impact and effort',
    impact: 'Impact \\ effort',
    impacts: { high: 'High', middle: 'Medium', low: 'Low', unknown: 'Not known' },
    matrixRule: (high, middle) =>
      `Impact is measured against the action that is worth most: high from ${high} of it, medium from ${middle}. Effort: low sends itself, medium means answering replies, high is written or called in person. Top left is best; chosen actions are in dark letters.`,
    nothing: 'Every action of the plan is among them.',
    others: 'Not chosen, and why',
    why: 'Why not now',
    reasons: {
      loss: 'At the low end its margin would not cover its cost.',
      unknown: 'What it is worth is not known.',
      saves: 'It saves cost and brings nothing in: do it along the way.',
      beyond: 'Five others are worth more.',
      off: 'Switched off in the actions file.',
    },
  },

  calendar: {
    title: 'Calendar',
    absent: 'Calendar: no action of the plan sends anything.',
    lead: (p) =>
      `${p.sends} ${p.n === 1 ? 'message' : 'messages'} in ${p.month}, spread so that no customer gets too many.`,
    cap: (cap, n) =>
      `Nobody gets more than ${cap} planned ${n === 1 ? 'message' : 'messages'} in any seven days of the month: each customer is in one segment only, and each segment is kept to that.`,
    kinds: { sale: 'Sale', national: 'Holiday', quiet: 'Quiet' },
    marked: (kind, name) => `${kind}: ${name}`,
    perAction: 'What goes out when',
    action: 'Action',
    days: 'Days',
    people: 'People',
    perSegment: 'Messages per segment',
    segment: 'Segment',
    sends: 'Messages in the month',
    most: 'Most in seven days / cap',
    none: 'no free day',
    left: (p) =>
      `${p.action}: ${p.messages} ${p.n === 1 ? 'message finds' : 'messages find'} no free day; the cap or the quiet days leave none.`,
    proposal:
      'A proposal for the shared day of each action. Messages that follow an order or a change of status go out on their own day and count towards the cap as well. People: those who can be reached where consent is known, otherwise all.',
    dates: (days, month) => `${days} ${month}`,
  },

  tests: {
    title: 'What can be proved',
    lead: (lift) =>
      `To claim that an action works, compare it with customers who did not get it. For each segment: how many that takes for a lift of ${lift}.`,
    segment: 'Segment',
    customers: 'Customers',
    base: 'Ordered in the month, whatever was sent',
    target: (rate) => `for ${rate}`,
    perArm: 'Customers per group',
    verdict: 'Verdict',
    verdicts: { testable: 'Testable', pooled: 'Only pooled', untestable: 'Not testable' },
    counted: (events, customers) => `${events} of ${customers}`,
    cannot: 'cannot be tested',
    fewEvents: (fewest) =>
      `Where fewer than ${fewest} customers ordered, the count stands alone: a rate from so few is mostly chance.`,
    shopTooSmall: (p) =>
      `All customers of the shop together are too few: at ${p.base} a month such a test takes ${p.both} people, and there are ${p.customers}. Joining only the groups that order most is not enough either. Judge by a nearer success (opened, clicked, visited), whose rate is higher, or keep one holdout for many months. It does not mean that the plays are wrong.`,
    shopUnknown:
      'How often customers order in a month is not known well enough to plan a test on orders. Judge by a nearer success (opened, clicked, visited).',
    detectable: 'Smallest rate to be seen',
    formula:
      'Two proportions, two equal arms, 95 % confidence (two-sided), 80 % power; Fleiss, Levin and Paik (2003), section 4.2, without continuity correction. Months: who orders at least once, if months are alike. The smallest rate to be seen is for the segment split in half; where it is more than three times today’s, nothing can be tested.',
    segmentRate: 'Rates were counted in each segment of last month: who ordered since.',
    shopRate:
      '* Rate of all customers known before the month, since the segment’s own was not counted. It flatters lapsed groups and understates recent ones.',
    instead:
      'Only pooled means: leave the same customers alone for the months of the table, join groups that get the same play, or choose a nearer success (opened, clicked, visited) whose rate is higher. It does not mean that the play is wrong.',
    months: 'Months it takes',
    monthsAbove: (most) => `more than ${most}`,
    planned: {
      title: (month) => `Left alone in ${month}`,
      among: 'Among',
      alone: 'Left alone',
      runs: 'Runs',
      judgedBy: 'Judged by',
      ordered: 'who ordered',
      revenue: 'revenue',
      shows: 'Shows from',
      from: (month) => `from ${month}`,
      until: (p) => (p.from === p.to ? p.from : `${p.from} to ${p.to}`),
    },
    plan: 'The test plan, the same for every action',
    rows: [
      {
        term: 'Claim',
        meaning:
          'Of those who get the action a fifth more order than of those left alone. Written down before the first message.',
      },
      { term: 'Unit', meaning: 'One customer, for the whole test in one of the two groups.' },
      {
        term: 'Split',
        meaning:
          'By chance, half and half: any other share takes more people. The file and the CRM tags say who is left alone.',
      },
      {
        term: 'Success',
        meaning:
          'An order in the time of the test, of all treated against all left alone, also of those who never opened the message.',
      },
      {
        term: 'End',
        meaning: 'After the months of the table, fixed in advance. Looked at once, at the end.',
      },
      {
        term: 'Stop before',
        meaning:
          'Only for harm: twice the usual unsubscribes of a message, spam complaints above 0.1% of it, or offers that cost more than the orders beyond those of the left alone bring in margin.',
      },
    ],
    holdout: {
      term: 'All actions together',
      meaning: 'Leave 5 to 10% of all customers alone by every action, for a year or longer.',
      shows: (p) =>
        `With ${p.share} of this shop, ${p.alone} customers, a rise from ${p.base} to ${p.rate} a month shows.`,
      unknown: 'What that would show here is not known: too few orders, or too few customers.',
    },
    reference: {
      title: 'How many a proof takes, whatever the shop',
      rates: 'Rate, and with the action',
      perArm: 'Customers per group',
      pair: (p) => `${p.base} to ${p.target}`,
    },
  },

  results: {
    title: 'What the tests showed',
    lead: (month) =>
      `Customers who were left alone in ${month}, drawn by chance, against the others of the same group.`,
    intention:
      'All who were to be treated count, whatever they received: whether a message was really sent is not in the shop’s data. If nothing was sent, two equal groups are compared here.',
    everybody: 'All customers',
    testNamed: (id) => `Test ${id}`,
    columns: {
      group: 'Group',
      customers: 'Customers',
      ordered: 'Ordered',
      rate: 'Share',
      revenue: 'Revenue',
      perCustomer: 'Per customer',
    },
    treated: 'Treated',
    control: 'Left alone',
    difference: 'Difference',
    interval: (p) => `${p.low} to ${p.high}`,
    verdicts: {
      better: 'Better',
      worse: 'Worse',
      'no-difference-shown': 'No difference shown',
      'not-measurable': 'Not measurable',
    },
    reasons: {
      'empty-arm': () => 'One of the two groups has nobody.',
      'few-events': (p) =>
        `Of the treated ${p.treated} ordered, of those left alone ${p.control}: with fewer than ${p.fewest} in a group, a difference would be mostly chance.`,
      'wide-interval': () => 'The interval is so wide that not even twice as much would have shown.',
    },
    says: {
      better: 'The treated did better than those left alone, beyond what chance explains.',
      worse: 'The treated did worse than those left alone, beyond what chance explains.',
      'no-difference-shown':
        'The interval holds zero: no difference is shown. That does not prove that there is none.',
    },
    buyers: (p) =>
      `Over all treated it comes to ${p.value} customers who ordered, between ${p.low} and ${p.high}.`,
    revenue: (p) => `In revenue: ${p.value}, between ${p.low} and ${p.high}, before what the action cost.`,
    mayHide: (p) =>
      `Over all treated it may hide anything between ${p.buyers.low} and ${p.buyers.high} customers who ordered${p.revenue === null ? '' : `, and between ${p.revenue.low} and ${p.revenue.high} of revenue`}.`,
    since: (p) =>
      `Since the start, ${p.month}, those who took part from then on: ${p.treated.buyers} of ${p.treated.customers} treated ordered, ${p.control.buyers} of ${p.control.customers} left alone${p.rate === null ? '' : `, ${p.rate.value} pts (${p.rate.low} to ${p.rate.high})`}. ${p.verdict}.`,
    next: ({ verdict, lastMonth, isLast }) => {
      if (verdict === 'worse')
        return lastMonth === null
          ? 'Next: look at the actions one by one, together they cost orders.'
          : 'Next: stop the action or change it.'
      if (lastMonth === null)
        return verdict === 'better'
          ? 'Next: go on, and keep leaving the same customers alone, so that the proof stays fresh.'
          : 'Next: go on, and read several months together; one month alone says little.'
      if (!isLast) return `Next: go on until the end of ${lastMonth} as planned, neither shorter nor longer.`
      if (verdict === 'better') return 'The test has ended. Next: give the action to the whole group.'
      return verdict === 'no-difference-shown'
        ? 'The test has ended. Next: keep the action only if it costs next to nothing, or test a bolder one.'
        : 'The test has ended. Next: join groups that get the same action, test for more months, or choose a nearer success (opened, clicked, visited).'
    },
    judgedBy: {
      ordered: 'Judged by the share who ordered.',
      revenue: 'Judged by revenue per customer.',
    },
    chart: 'Difference of the share who ordered',
    chartDescription: (rows) =>
      `Treated minus left alone, in percentage points, with 95% intervals and zero marked: ${rows}.`,
    worse: 'fewer ordered',
    better: 'more ordered',
    points: (value) => `${value} pts`,
    rule: (p) =>
      `Intervals are 95%: of the share who ordered by Newcombe (1998), method 10, of revenue per customer by Welch (1947). Better or worse: the interval of what the test is judged by lies wholly on one side of zero. Not measurable: a group is empty, or fewer than ${p.fewest} of it ordered, or half the interval is wider than the value of those left alone.`,
    chance:
      'Of twenty comparisons without any effect, one shows a difference by chance: repeat a surprise before you believe it.',
    absent:
      'Results of tests: nobody was left alone on purpose in this month, so no effect of any action is stated.',
  },

  cohorts: {
    title: 'Who came back, by month of first order',
    absent: 'Cohorts are left out: they take new customers of an earlier month.',
    lead: (p) =>
      `Of ${p.customers} who first ordered ${p.from === p.to ? `in ${p.from}` : `from ${p.from} to ${p.to}`}, ${p.share} had ordered again within ${p.days}.`,
    leadNone: 'No month of new customers has been followed for long enough to tell how many order again.',
    extremes: (p) =>
      `Within ${p.days}, the new customers of ${p.best} came back most (${p.bestShare} of ${p.bestCustomers}), those of ${p.worst} least (${p.worstShare} of ${p.worstCustomers}). Of ${p.compared} months one is always best: part of the difference is chance.`,
    curve: 'How many have ordered again',
    curveUnit: 'by days since the first order',
    curveDescription: (p) =>
      `Line from zero: ${p.share} of ${p.customers} had a second order within ${p.days}. Thin lines: single months.`,
    curveNote: (customers) =>
      `Thick line: the ${customers} of the first sentence. Thin lines: single months, as far as all of their customers were followed.`,
    all: 'Together',
    retention: 'Who bought again',
    retentionUnit: 'in percent of the new customers, by calendar months after the first order',
    revenue: 'What a new customer has brought so far',
    revenueUnit: (currency, thousands) =>
      `in ${thousands ? 'thousands of ' : ''}${currency}, all orders up to that month`,
    month: 'Month',
    customers: 'New',
    firstMonth: 'Start',
    after: (months) => `+${months}`,
    reading: (fewest) =>
      `The darker, the more; months with fewer than ${fewest} new customers are not shaded. +1 is the calendar month after that of the first order.`,
  },

  value: {
    title: 'What customers are worth',
    lead: (p) =>
      `In the next ${p.months} months today’s customers are expected to place ${p.orders.expected} orders (${p.orders.low} to ${p.orders.high}), worth ${p.value.expected} in revenue (${p.value.low} to ${p.value.high}). Customers who are yet to come are not in it.`,
    concentrated: (p) =>
      `The biggest ${p.share} of the buyers of the last twelve months, ${p.customers} ${p.n === 1 ? 'customer' : 'customers'}, brought ${p.revenueShare} of the revenue.`,
    noForecast: {
      'short-history': (p) =>
        `What customers will bring is not forecast: that takes ${p.weeks} weeks of sales, so that a forecast can be tried on the past first.`,
      'few-returning': (p) =>
        `What customers will bring is not forecast: at the date of the trial ${p.repeaters} customers had come back, and with fewer than ${p.fewestRepeaters} a forecast would be a guess.`,
      'few-orders': (p) =>
        `What customers will bring is not forecast: in the trial ${p.predicted?.expected ?? ''} orders were expected and ${p.observed ?? ''} came; with fewer than ${p.fewestOrders} nobody can tell a good forecast from a bad one.`,
      failed: (p) =>
        `What customers will bring is not forecast, because a forecast tried on the past was wrong: ${p.predicted?.expected ?? ''} orders were expected (${p.predicted?.low ?? ''} to ${p.predicted?.high ?? ''}) and ${p.observed ?? ''} came. Seasons, subscriptions and campaigns are usual causes.`,
      'no-spend-model': () =>
        'What customers will bring is not forecast: the amounts of those who came back are too few, or too alike, to say what an order will be worth.',
    },
    expected: (months) => `Expected in the next ${months} months`,
    columns: {
      segment: 'Segment',
      alive: 'Still a customer',
      orders: 'Orders',
      value: 'Value',
      perCustomer: 'Value per customer',
      revenue: 'Revenue of the last 12 months',
      atRisk: 'Of it at risk',
    },
    interval: (p) => `${p.low} to ${p.high}`,
    meaning: (p) =>
      `Still a customer: the mean probability, from how often and how recently each has ordered, that they have not left for good (MBG/NBD model). Value: expected orders times expected amounts (Gamma-Gamma model), before any cost; a month later counts ${p.rate} less. Under each number its 95% interval, as long as customers keep their habits.`,
    atRisk: (p) =>
      `At risk: what each customer spent in the last twelve months times the probability that they have left, ${p.atRisk} of ${p.revenue} in all. It is not money that a message wins back: it is how much of last year’s revenue must come from new customers, or from winning some of these back.`,
    bands: 'By probability of still being a customer',
    bandColumns: { band: 'Probability', customers: 'Customers', revenue: 'Revenue of the last 12 months' },
    band: (p) => (p.to === null ? `${p.from} and above` : `${p.from} to below ${p.to}`),
    oneBand: (p) =>
      `For ${p.share} of the customers the probability of still being one is ${p.band}: classes of risk would tell nobody apart.`,
    check: 'The forecast, tried on the past',
    checked: (p) =>
      `Made as of ${p.from}, from the sales before it only, it expected ${p.predicted.expected} orders (${p.predicted.low} to ${p.predicted.high}) of the customers of that day in the ${p.days} since. ${p.observed} came.${p.isOutside ? ' That is outside of the 95% interval: take all intervals of this page as too narrow.' : ''}`,
    everybody: 'All customers',
    ordersBefore: (n, value, orMore) =>
      `${value === 1 ? 'One order' : `${n} orders`}${orMore ? ' or more' : ''} before`,
    outcome: (p) => `${p.predicted.expected} (${p.predicted.low} to ${p.predicted.high}), ${p.observed} came`,
    tooFew: '(too few)',
    forecast: 'as forecast',
    chartDescription: (rows) =>
      `Orders expected with their 95% intervals, and those that came, each row on the scale of its own forecast: ${rows}.`,
    rule: (p) =>
      `Rule: the forecast holds when the total is off by at most ${p.total} of the larger of the two numbers, and each row by at most ${p.row} or what came lies in its interval; rows of fewer than ${p.orders} expected orders are shown and not judged. Otherwise none is printed. Orders were tried on the past, amounts were not.`,
    amountsDepend: (p) =>
      `In this shop, who orders more often also spends ${p.more ? 'more' : 'less'} an order (${p.correlation} on a scale from −1 to 1). The model of amounts leaves that out: take the value of those who came once as rather too ${p.more ? 'high' : 'low'}.`,
    concentration: 'Who brings the revenue',
    topColumns: {
      top: 'Buyers of the last 12 months',
      customers: 'Customers',
      revenue: 'Revenue',
      share: 'Share',
    },
    top: (share) => `Biggest ${share}`,
    allBuyers: 'All',
    absent:
      'Value of customers: nobody bought in the last twelve months, or the data of this issue do not tell.',
  },

  experience: {
    title: 'What customers lived through',
    absent: 'Deliveries and reviews are left out: the source has neither delivery dates nor reviews.',
    lead: (p) =>
      `Of the orders of ${p.month}, the last month of which none is on the way, ${p.share} came late (of ${p.due} with a promised day).`,
    leadNone:
      'No month can be called complete: too few orders whose promised day is over, or some still on the way.',
    compared: (p) =>
      `Orders delivered in time get ${p.inTime} of 5 on average, late ones ${p.late}: both go together, which does not prove that one causes the other.`,
    repeat: (p) =>
      `After a first order in time ${p.inTime} bought again within ${p.days}, after a late one ${p.late}.`,
    recentlyLate: (p) => `${p.orders} of the last three months reached the customer ${p.days} late or more.`,
    recovery: (goal) => `See ${goal} in the action plan.`,
    months: 'Month by month',
    monthsUnit: 'each on a scale of its own',
    panels: {
      late: 'Late deliveries, by month of order',
      days: 'Days from order to delivery, by month of order',
      low: 'Reviews with 1 or 2 of 5, by month of review',
    },
    panelDescription: (p) => `Bars by month from ${p.first} to ${p.last}. Last value: ${p.value}.`,
    onTheWay: (months) =>
      `Not complete, since orders are still on the way: ${months}. The slow ones among them are missing from the bars.`,
    onTheWayMonth: (p) => `${p.month} (${p.onTheWay} of ${p.orders})`,
    delays: 'By how late the delivery was',
    delay: {
      'over-14-early': 'more than 14 days early',
      '8-14-early': '8 to 14 days early',
      '1-7-early': '1 to 7 days early',
      'on-the-day': 'on the promised day',
      '1-3-late': '1 to 3 days late',
      '4-7-late': '4 to 7 days late',
      'over-7-late': 'more than 7 days late',
    },
    columns: {
      delivered: 'Delivered',
      reviews: 'Reviews',
      mean: 'Average review',
      low: '1 or 2 of 5',
      firstOrders: 'First orders',
      cameBack: (days) => `Again within ${days}`,
      region: 'Region',
      orders: 'Orders',
      days: 'Days',
      late: 'Late',
      segment: 'Segment',
    },
    regions: 'Where delivery takes longest',
    regionsUnit: (p) => `${p.shown} of ${p.all} regions`,
    segments: 'By segment',
    note: 'Late: delivered after the promised calendar day, or not at all once it is over. Months with fewer than 30 deliveries or reviews have no bar, regions with fewer than 30 deliveries no row. Tables count everything before the as-of date; second orders, only customers followed for the whole time.',
  },

  method: {
    title: 'Method and quality',
    lead: 'For whoever wants to check: how customers were counted, and how far the groups can be trusted.',
    counted: 'How customers were counted',
    statuses: (list) => `A sale is an order with the status ${list}.`,
    statusNow:
      'The status is the one at the time of import, since it has no history: an order bought before the as-of date and delivered after it counts.',
    noStatuses: 'Every order is a sale: the shop’s orders carry no status.',
    amount: (name) => `Its amount is ${name}.`,
    asOf: (p) => `Everything is seen as of ${p.moment} (${p.timeZone}); nothing dated at or after it counts.`,
    person:
      'A customer is a person, however many orders or accounts of that person the source ties together.',
    steps: 'How the groups were made',
    stepFeatures: (populations) =>
      `What is looked at: ${populations.map(({ among, features }) => `of ${among}, ${features}`).join('; ')}.`,
    stepStatus:
      'How long ago the last order was is not among them: a rule tells who is active, slowing or lapsed.',
    step: [
      'Where a table below says so, a number is put on a log scale; each is then centred and divided by its spread.',
      'Principal components turn them into axes that do not correlate; K-Means groups the customers on these axes.',
      'Names follow fixed rules: where each group stands among all customers, and its medians.',
    ],
    ran: (p) =>
      `Clusters: ${p.k}${p.asAsked ? ', as asked for' : ` of ${p.requestedK} asked for`}; best of ${p.restarts} starts (seed ${p.seed}), iterations: ${p.iterations}.`,
    fewer: (p) => `Only ${p.k} of ${p.requestedK} clusters: there are not enough distinct customers.`,
    notConverged: 'The last iteration still moved customers: not converged.',
    inertia: (value) => `Inertia ${value}.`,
    feature: 'Feature',
    skewness: 'Skewness',
    transform: 'Transform',
    mean: 'Mean',
    deviation: 'Std. deviation',
    component: (n) => `PC ${n}`,
    explained: 'Variance explained',
    silhouette: 'Separation (silhouette)',
    silhouetteValue: (p) => `${p.value} (interval ${p.low} to ${p.high})`,
    silhouetteExact: (customers) => `Exact, over ${customers} customers.`,
    silhouetteSampled: (customers) => `From a sample of ${customers} customers.`,
    silhouetteMeaning:
      '1: groups far apart; 0: groups touch; below 0: many customers lie nearer to another group. Customer data rarely passes 0.5.',
    ari: 'Stability (adjusted Rand index)',
    ariValue: (p) => `${p.value}, over ${p.customers} customers, against model ${p.model}`,
    ariMeaning:
      'How far last month’s model and this month’s agree on today’s customers: 1 is the same grouping, about 0 no more than chance.',
    ariNone: 'n/a: there is no earlier model to compare with.',
    stability: 'How long it lasts',
    stabilityKeep: (p) =>
      `Models of this kind stay above ${p.threshold} for ${p.weeks} weeks${p.oneStart ? ' from the one starting date looked at' : ` from the worst of ${p.starts} starting dates, ${p.median} from the median one`} (looked at for ${p.horizon} weeks up to ${p.date}; noise floor ${p.floor}).`,
    stabilityNow: (p) =>
      `Models of this kind fall below ${p.threshold} at the first look${p.oneStart ? ' from the one starting date looked at' : ` from the worst of ${p.starts} starting dates; from the median one they last ${p.median} weeks`} (up to ${p.date}; noise floor ${p.floor}).`,
    stabilityUnknown: (p) =>
      `Cannot be judged at ${p.threshold}${p.oneStart ? '' : ` from every one of ${p.starts} starting dates`}: models of one and the same day already agree no better than ${p.floor} (up to ${p.date}).`,
    noSilhouette: 'n/a: defined for two clusters or more.',
    noModel: 'No model: see the notes.',
    notes: 'Notes',
  },

  quality: {
    title: 'How far to trust the groups',
    lead: 'Whether the groups are apart, whether they would be found again, and how long that lasts.',
    separation: 'Apart from the others (silhouette)',
    recovery: 'Found again (Jaccard)',
    bands: {
      dissolved: 'dissolved',
      doubtful: 'doubtful',
      stable: 'stable',
      highlyStable: 'highly stable',
    },
    chart: (population) => `How far each group can be trusted: ${population}`,
    chartDescription: (p) =>
      `${p.population}: for each group its mean silhouette and its mean Jaccard similarity over bootstrap samples: ${p.verdicts}.`,
    segmentVerdict: (p) => `${p.segment} ${p.jaccard} (${p.band})`,
    jaccardRule: (p) =>
      `Found again: customers are drawn with replacement ${p.samples} times and grouped anew; the mean overlap (Jaccard: shared by both, of all in either) of a group with the one that comes closest. Below ${p.doubtful} dissolved, from ${p.doubtful} doubtful, from ${p.stable} stable, from ${p.highlyStable} highly stable. A group that is found again need not be a natural one: bands cut from one continuum come back too.`,
    curve: 'Agreement of an ageing model with a new one',
    curveDescription: (p) =>
      `Adjusted Rand index over up to ${p.weeks} weeks, with its interval, against the threshold of ${p.threshold}.`,
    curveRead: (p) =>
      `Adjusted Rand index by weeks since the model was fitted, with its 95% interval. Dashed: the threshold of ${p.threshold}.${
        p.floor === null ? '' : ` Grey: from ${p.floor} up, where two models of one and the same day lie too.`
      }`,
    weeks: (weeks) => `${weeks} w`,
    why: 'Why it fell',
    drop: (p) => `By ${p.drop} at the end of the study: ${p.causes}.`,
    cause: (p) => `${p.name} ${p.part}`,
    causes: {
      ageing: 'time passing',
      scale: 'change of scale',
      mix: 'customers who came and left',
      structure: 'what customers did',
      optimiser: 'chance in the fit',
    },
    shifts: 'Features since last month (PSI)',
    shift: (p) => `${p.feature} ${p.index}${p.band === null ? '' : ` (${p.band})`}`,
    shiftBands: { none: 'not moved', moderate: 'moved', large: 'moved far' },
    shiftRule: (p) =>
      `PSI, the population stability index: how far a feature is distributed differently from the month before. Below ${p.moderate} not moved, from ${p.moderate} moved, from ${p.large} moved far; conventions, and with a few hundred customers chance alone reaches them.`,
    votes: 'Votes on the number of groups',
    voteColumns: {
      k: 'Groups',
      silhouette: 'Silhouette',
      thinning: 'Thinning',
      jaccard: 'Least Jaccard',
      strength: 'Prediction strength',
      smallest: 'Smallest group',
      shape: 'Shape',
      stability: 'Stability',
      usability: 'Usability',
    },
    yes: 'yes',
    no: 'no',
    voteRule:
      'The largest number with all three votes is taken. Thinning: how dense it is between the two nearest groups, against inside them; low is well apart.',
  },

  data: {
    title: 'The data behind it',
    lead: 'What the source holds, and what of it lies before the as-of date.',
    figure: 'Figure',
    whole: 'Whole source',
    before: 'Before the as-of date',
    difference: 'Left out',
    names: {
      orders: 'Orders, of any status',
      customers: 'Customers, with any order',
      'customers-with-sale': 'Customers with a sale',
      'repeat-customers': 'Customers with two sales or more',
      'sales-amount': 'Amount of all sales',
    },
    kept: 'What looks wrong and was kept',
    finding: 'Finding',
    found: 'Found',
    ofAll: 'Of',
    foundShare: 'Share',
    findings: {
      'delivered-no-sale': 'Delivered orders that are no sale',
      'no-delivery-date': 'Sales without a delivery date yet',
      'zero-amount': 'Sales of zero amount',
      'no-region': 'Orders without a customer region',
      'no-payment': 'Orders without a payment',
      'no-item': 'Orders without an item',
      'payments-differ': 'Sales whose payments and items differ by more than 1%',
      'no-category': 'Products without a category',
    },
    omitted: 'Left out of this issue',
    omittedNone: 'No page was left out.',
    omittedMovement: 'Movement: there is no earlier issue to compare with.',
    omittedMaps: (population) => `Map of “${population}”: this population has no model.`,
    notYet: {
      nothing:
        'Costs, margins and consent are not in the data: nothing here speaks of profit or of whom you may contact.',
      profit: 'Margin and costs are not in the data: nothing here speaks of profit.',
      consent: 'Consent is not in the data: nothing here speaks of whom you may contact.',
    },
    where: 'Where each figure comes from',
  },

  ownQuestions: {
    title: 'Questions of your own',
    lead: 'What the shop asks of its own data every month, in the words of whoever wrote the question.',
    noRows: 'The query found nothing.',
    firstRows: (shown, all) => `The first ${shown} of ${all} rows.`,
  },

  lists: {
    title: 'Lists',
    lead: (month) =>
      `Whom to write to in ${month}: one file a segment, ready to be loaded into the tool that sends.`,
    whose:
      'Each list is made for the action of its segment and the channel named under it. Left alone are those kept out to measure what the action brings; not reached are those without consent or without a valid address on that channel.',
    segment: 'Segment, channel, file',
    customers: 'Customers',
    leftAlone: 'Left alone',
    notReached: 'Not reached',
    listed: 'On the list',
    total: 'All',
    unknown:
      'For at least one list nothing is known of consent: ask who agreed before anything is sent. A contacts file in the configuration answers it.',
    addresses:
      'The files hold customer ids and nothing else; no address leaves the shop by them. The monthly run writes them beside the members file.',
    crm: 'What goes to the CRM',
    fields: 'The sync writes these properties of a contact, and no other:',
    lastPush: 'The last sync',
    push: (p) =>
      `In the name of ${p.month}: ${p.written} contacts written, ${p.removed} whose values were taken away, ${p.rejected} refused by the CRM, ${p.unknown} without an answer.`,
    absent: 'Lists: this document was made without them; the monthly run writes them.',
  },

  queries: {
    title: 'Queries cited',
    question: (_id, question) => question,
    lead: 'A figure that names one of these as its source comes from that query, which can be run as it stands against the shop’s database.',
    functions:
      'A figure with any other source is computed from the same orders by the function of the program that has this name: no query gives it.',
  },

  glossary: {
    title: 'Glossary and limits',
    terms: [
      {
        term: 'As-of date',
        meaning: 'The moment from which everything is seen. Later orders do not exist for this issue.',
      },
      { term: 'Customer', meaning: 'A person with at least one sale before the as-of date.' },
      { term: 'Recency', meaning: 'Whole days from the last order to the as-of date.' },
      { term: 'Orders (frequency)', meaning: 'Number of orders of a customer before the as-of date.' },
      { term: 'Spent (monetary)', meaning: 'Total amount of these orders.' },
      { term: 'Median', meaning: 'The value in the middle: half of the customers are below it, half above.' },
      {
        term: 'Nearly here',
        meaning:
          'Customers of another segment for whom this one is the second nearest and less than a ninth farther away than their own. A convention: whoever stands there may change segment with the next order.',
      },
      { term: 'Segment', meaning: 'A group of customers who buy alike. Everyone is in exactly one.' },
      {
        term: 'Population',
        meaning: 'Customers among whom groups are made together, told apart by how many orders they placed.',
      },
      {
        term: 'Recent, cooling, lapsed',
        meaning:
          'All customers are ranked by their last order, from 0% (longest ago) to 100% (most recent); a segment stands where its customers stand on average. At 60% or above with a last order of at most 90 days ago at the middle: recent; with an older one: more recent, which only compares. At 40% or below with 180 days or more: lapsed; with fewer: less recent. Cooling: between 30% and 70%, 60 days or more, and its middle half at most 40 points apart. Other segments between 30% and 70% have names that say nothing of time. Where two names are true, the nearer one is given, and a name stays while it is true, 5 points or a tenth of the days beyond its limit.',
      },
      {
        term: 'Big, average, small',
        meaning:
          'The same rank by money spent. Big: at 65% or above. Average: between 25% and 75%. Small: at 35% or below, and whoever spent nothing. Groups whose medians are within a tenth of each other get the same word.',
      },
      {
        term: 'Loyal, champions, repeat buyers',
        meaning:
          'Ranked by number of orders among the customers of the same population. Loyal: at 60% or above, with two orders or more at the middle. Champions: loyal and big. Repeat buyers: two orders or more each, ranked below 70%.',
      },
      {
        term: 'Active, slowing, lapsed (status)',
        meaning:
          'When to act on a customer, by the rhythm of the shop: active up to the days between orders that three in four returning customers keep on average, slowing up to those that nineteen in twenty keep, lapsed beyond. With fewer than 30 such customers: 90 and 180 days.',
      },
      {
        term: 'Active customers (key figure)',
        meaning:
          'Last order in the twelve months before the as-of date: a fixed period. A customer can be active in this sense and lapsed by status, and “lapsed” in the name of a segment is a rank.',
      },
      {
        term: 'Second-order rate',
        meaning:
          'Of the customers whose first order was three months before, the share who ordered again within 90 days. Only customers whose first order is at least 90 days old count: the others could still answer.',
      },
      {
        term: 'Cohort',
        meaning: 'The customers whose first order falls in the same calendar month.',
      },
      {
        term: 'Repeat revenue',
        meaning:
          'Revenue of all orders that are not a customer’s first, in percent of the revenue of the month.',
      },
      {
        term: 'Usual range',
        meaning:
          'Where a figure lies in most months: the median of the twelve months before, three times their typical distance from it (median absolute deviation) up and down.',
      },
      {
        term: 'Model',
        meaning:
          'The rules that place a customer in a segment; its id changes when they change. It is in force until it is fitted anew.',
      },
      { term: 'Known customer', meaning: 'A customer of the issue of the month before.' },
      {
        term: 'Upgrade, loss',
        meaning:
          'Upgrade: a customer ordered and stands in a higher segment since. Loss: a customer ordered and yet stands lower, has no order in the window any more, or left the data. A segment is higher where its median customer has placed more orders; with equal orders, where they bought more recently, and then where they spent more.',
      },
      {
        term: 'Window',
        meaning: 'The time before the as-of date whose orders count: all of it, unless the shop chose less.',
      },
      {
        term: 'ARI',
        meaning:
          'Adjusted Rand index: agreement of two groupings of the same people; 1 is identical, 0 is chance.',
      },
      {
        term: 'Jaccard similarity',
        meaning:
          'How much of a group is found again when the customers are drawn anew and grouped again: customers in both groups over customers in either; 1 is all.',
      },
      {
        term: 'Noise floor',
        meaning:
          'How far two models of one and the same day agree. A fall that stays above it may be chance.',
      },
      {
        term: 'PSI',
        meaning:
          'Population stability index: how differently a feature is distributed at two dates; 0 is not at all.',
      },
      { term: 'Silhouette', meaning: 'How clearly the groups are separated, from −1 to 1.' },
      {
        term: 'Feature, transform',
        meaning:
          'Feature: a number known of each customer that groups are made by. Transform: what is done to a skewed feature first, as a log scale, on which 1 to 10 is as far as 10 to 100. Skewness: how long its tail is; 0 is none. Standard deviation: the usual distance from the mean.',
      },
      {
        term: 'K-Means, cluster',
        meaning:
          'K-Means forms k groups, the clusters: each customer goes to the nearest of k centres, and the centres to the mean of their customers, in iterations until none moves. Inertia: the sum of squared distances that remain. Seed: fixes the random starts.',
      },
      {
        term: 'Bootstrap',
        meaning: 'Drawing customers anew from the same ones, with replacement, to see what is chance.',
      },
      {
        term: 'Prediction strength, thinning',
        meaning:
          'Prediction strength: customers are halved, and both halves grouped; how many pairs of the worst group the other half puts together, too, 1 is all. Thinning: how many customers are between the two nearest groups, against inside them.',
      },
      {
        term: 'Confidence, power',
        meaning:
          'Confidence 95%: without any effect, one test in twenty still shows one. Power 80%: an effect as large as planned shows in four tests of five.',
      },
      {
        term: 'Percentage points (pts)',
        meaning: 'The difference of two percentages: from 4% to 5% is one point.',
      },
      {
        term: 'Holdout',
        meaning:
          'Customers drawn at random who do not get an action, so that its effect can be seen. The others are the treated, whether or not a message reached them.',
      },
      {
        term: 'Interval (95%)',
        meaning:
          'The values that the data leave possible. In 95 of 100 such comparisons the true one lies within.',
      },
      {
        term: 'Base rate',
        meaning: 'Share of a group that ordered within a month, whatever was sent to it.',
      },
      {
        term: 'Lift',
        meaning: 'By how much an action raises the base rate. Known only after a test with a holdout.',
      },
      {
        term: 'Can be reached',
        meaning:
          'Customers who agreed to a channel and have a valid address there. Not known without a list of consent.',
      },
      {
        term: 'Still a customer (probability)',
        meaning:
          'How probable it is, from the number and the dates of the orders, that someone has not left for good. Nobody says when they leave: it is an estimate.',
      },
      {
        term: 'Value (of a customer)',
        meaning:
          'Revenue that is expected in the next twelve months, before costs, later months counting a little less.',
      },
      {
        term: 'Revenue at risk',
        meaning:
          'What each customer spent in the last twelve months times the probability that they have left, added up.',
      },
      {
        term: 'Impact, effort',
        meaning:
          'What an action would bring beside the one that brings most, and what it takes: sent by itself, with replies to answer, or in person.',
      },
      {
        term: 'Offer ceiling',
        meaning: 'The largest discount that a play allows, as a share of a typical order of the segment.',
      },
      {
        term: 'Principal component',
        meaning: 'An axis that sums up several features; the first shows the largest differences.',
      },
    ],
    limits: 'What this issue cannot say',
    limit: [
      'Why customers behave as they do: it sees orders, not reasons.',
      'What an action will bring: that takes a test with a holdout.',
      'Profit: revenue is what customers paid, not what the shop kept.',
      'Who else buys: one person with several accounts that the source does not tie together counts as several.',
      'The future: a segment describes what has happened up to the as-of date.',
    ],
  },

  plays: {
    base: {
      single: {
        recent: {
          goal: 'Win the second order',
          trigger: 'A week after delivery; once more after 30 days',
          todo: [
            'Thank them, and show how to get the most out of what they bought.',
            'Suggest one product that goes with the first order, if you know it.',
          ],
          avoid: [
            'Open with a discount: it teaches them to wait for one.',
            'Ask for a referral before the second order.',
          ],
          angle: '“Good choice. Here is what goes with it.”',
          kpi: 'Second order within 60 days',
        },
        quiet: {
          goal: 'Win the second order',
          trigger: 'Now; once more after 30 days',
          todo: [
            'Invite them back: what is new since they bought, and what sells best.',
            'Ask one question: what would bring you back?',
          ],
          avoid: [
            'Thank them for an order that is months old.',
            'Open with a discount: it teaches them to wait for one.',
          ],
          angle: '“It has been a while. Come and see what is new.”',
          kpi: 'Second order within 60 days',
        },
        cooling: {
          goal: 'Come back to mind before they forget the shop',
          trigger: 'On entering this segment, then once after 30 days',
          todo: [
            'Show what is new; in the category of their first order, if you know it.',
            'Ask one question: what was missing?',
          ],
          avoid: [
            'Send the general newsletter more often.',
            'Spend on paid advertising to reach them again.',
          ],
          angle: '“Since your last order: this is new.”',
          kpi: 'Second order within 90 days',
        },
        lapsed: {
          goal: 'Try once more, then let go',
          trigger: 'Once, on entering this segment; never repeated',
          todo: [
            'Send one reactivation message, then suppress those who do not react.',
            'Exclude them from paid advertising.',
          ],
          avoid: [
            'Mail them again and again: it harms the delivery of all your mail.',
            'Offer a deep discount to all of them.',
          ],
          angle: '“Shall we stay in touch?”',
          kpi: 'Reactivated in 30 days, and contacts saved',
        },
        any: {
          goal: 'Find out who is still listening',
          trigger: 'With the next campaign; judge by who reacts',
          todo: [
            'Send the same message to all, and note who opens and clicks.',
            'Treat those who react like recent buyers, the rest like lapsed ones.',
          ],
          avoid: [
            'Make one offer to all of them: their last orders lie months apart.',
            'Write on without looking at who reacts.',
          ],
          angle: '“What would you like to see next?”',
          kpi: 'Share who react within 14 days',
        },
      },
      repeat: {
        recent: {
          goal: 'Keep them, and let them speak for you',
          trigger: 'After each order; at launches, a day before everybody else',
          todo: [
            'Give early access, and priority service when something goes wrong.',
            'Ask for a review or a recommendation.',
          ],
          avoid: [
            'Give blanket discounts: they teach customers to wait for them.',
            'Write more than once a week.',
          ],
          angle: '“You first.”',
          kpi: 'Orders per customer in the next 90 days',
        },
        quiet: {
          goal: 'Bring them back for the next order',
          trigger: 'At launches, a day before everybody else; once more after 45 days',
          todo: [
            'Invite them back: early access to what is new.',
            'Remind them of what they bought, if you know it.',
          ],
          avoid: [
            'Give blanket discounts: they teach customers to wait for them.',
            'Write as if they had just ordered.',
          ],
          angle: '“You know us. See first what is new.”',
          kpi: 'Next order within 90 days',
        },
        cooling: {
          goal: 'Restore the rhythm',
          trigger: 'On entering this segment; earlier where a customer’s usual interval is known',
          todo: [
            'Check the service first, if complaints and late deliveries are recorded.',
            'Remind them of what they bought, if you know it.',
          ],
          avoid: [
            'Wait for the next season: each month makes it harder.',
            'Replace the reminder by a generic newsletter.',
          ],
          angle: '“It has been a while. What can we do for you?”',
          kpi: 'Next order within 60 days',
        },
        lapsed: {
          goal: 'Win back those who are worth it',
          trigger: 'On entering this segment; a second and last time after 45 days',
          todo: [
            'Ask what went wrong, and put it right before any offer.',
            'Make one offer with an end date and a ceiling.',
          ],
          avoid: ['Send the general newsletter instead.', 'Repeat the offer: the third message only costs.'],
          angle: '“We miss you. What would bring you back?”',
          kpi: 'Order within 90 days',
        },
        any: {
          goal: 'Split them by their last order, then act',
          trigger: 'Now, and again each month',
          todo: [
            'Sort them by days since the last order, and begin with the most recent half.',
            'Remind them of what they bought, if you know it.',
          ],
          avoid: [
            'Give everybody the same discount.',
            'Write the same to all: some bought last week, some last year.',
          ],
          angle: '“Your usual, or something new?”',
          kpi: 'Next order within 60 days',
        },
      },
    },
    byStatus: {
      base: {
        single: {
          goal: 'Win the second order in time',
          trigger: 'When the status changes; active: now',
          todo: [
            'Active: suggest one product that goes with the first order, if you know it.',
            'Slowing: show what is new, and ask what was missing.',
          ],
          avoid: [
            'Write the same to all three: their last orders lie far apart.',
            'Open with a discount: it teaches them to wait for one.',
          ],
          angle: '“There is more here for you.”',
          kpi: 'Second order within 60 days, by status',
        },
        repeat: {
          goal: 'Keep them ordering',
          trigger: 'When the status changes; active: at launches',
          todo: [
            'Active: give early access, and ask for a review or a recommendation.',
            'Slowing: remind them of what they bought, if you know it.',
          ],
          avoid: [
            'Give blanket discounts: they teach customers to wait for them.',
            'Write the same to all three: their last orders lie far apart.',
          ],
          angle: '“You know us. See what is new.”',
          kpi: 'Next order within 60 days, by status',
        },
      },
      lapsed: {
        'win-back': 'Lapsed: make one offer with an end date, then write only to those who react.',
        save: 'Lapsed: send one last message without an offer, and pay for no more.',
      },
    },
    buysAnyway: 'Give blanket discounts: many of them buy without one.',
    value: {
      high: {
        channel: 'Personal e-mail; a call where the number is known',
        todo: 'Name one person they can write to.',
      },
      highMany: {
        channel: 'Automated e-mail, signed by a person; push or SMS where they agreed',
        todo: 'Read the replies, and answer them in person.',
      },
      middle: {
        channel: 'Automated e-mail; push or SMS where they agreed',
        todo: 'Show sets and larger packs beside single items.',
      },
      low: {
        channel: 'Automated e-mail only, no paid channel',
        todo: 'Keep the cost per contact close to zero.',
      },
    },
    across: {
      'service-recovery': {
        goal: 'Put it right with unhappy customers',
        trigger: 'Within two working days of a bad review; before any other message',
        todo: [
          'Say sorry, ask what went wrong, and put it right: a person answers.',
          'Take them out of every other action until they have an answer.',
        ],
        avoid: ['Send an offer before an apology.', 'Ask again for a review.'],
        angle: '“We are sorry. What can we put right?”',
        kpi: 'Share answered within two working days',
      },
      suppression: {
        goal: 'Stop paying for those who are gone',
        trigger: 'After the last message, at the beginning of the month',
        todo: [
          'Put the lapsed who did not react on the list of those not to write to.',
          'Exclude them from advertising, and from audiences made after their likeness.',
        ],
        avoid: [
          'Delete them: whoever orders again comes back by itself.',
          'Send them the next bulk mailing.',
        ],
        angle: '“We will not write again. You are welcome any time.”',
        kpi: 'Contacts saved, and orders lost, against those held back',
      },
    },
  },
}

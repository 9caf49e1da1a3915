import type { MetricWords } from './metric';

/** Words of the models of the source documents: Business X, buyers of software, engagement, lifecycle, key accounts. */
export const modelWords = {
	'revenue-saved': {
		name: 'Revenue saved: Business X',
		also: 'churn cut month on month twelve months table',
		gives: 'What “10% less churn” saves in a year, in the six ways that sentence can be read.',
		use: 'All six agree on the first month and lie forty-fold apart in the year. Whoever shows a figure has to say which one it is; the simulator shows the fourth, and the sixth on request.',
		inputs: {
			customers: 'Customers today',
			joined: 'New customers a month',
			churn: 'Churn a month',
			ticket: 'Ticket a month',
			reduction: 'Less churn by'
		},
		results: {
			once: 'Each kept customer counted once',
			leavingAgain: 'They go on paying, and leave like the others',
			goingOn: 'They go on paying, for good',
			level: 'One cut for good, against the baseline',
			stock: 'The losses avoided, avoided again each month',
			compounding: 'The cut again each month, against the baseline',
			lost: 'Lost in the first month without a cut',
			churnAfter: 'Churn after a year of the cut again each month',
			cut: 'Which is a cut by'
		},
		origin: 'WebEngage’s article on retention metrics has the business; the readings are ours.',
		errs: '“10% month on month” in the article cuts churn again each month: after a year it is 1.13% instead of 4%, a cut of 72%. And its table of twelve months can be read in all six ways; they agree on ₹40,000 in the first month and then lie between ₹287,028 and ₹11,663,713.',
		others:
			'In the first three readings and the fifth 20 customers are kept in the first month, then 18, then 16.2. The fourth and sixth follow all customers, today’s and those who join, with the cut and without it; these two the simulator gives as well, with the range of luck.'
	},
	'time-to-buy': {
		name: 'Time to buy',
		also: 'sales cycle buyers software G2',
		gives: 'How long buyers take to decide, and what that does to the months until a customer has paid back.',
		use: 'Money is spent when the selling starts and comes back after the signature: a long decision is part of the payback. It becomes the sales cycle of a group of customers.',
		parts: { buyers: 'How long buyers take: shares, together 100%', customer: 'One customer' },
		inputs: {
			under: 'Decide within a month',
			quarter: '1 to 3 months',
			half: '4 to 6 months',
			year: '7 to 12 months',
			over: 'More than a year',
			ticket: 'Ticket a month',
			margin: 'Gross margin',
			cac: 'Acquisition cost'
		},
		results: {
			payback: 'Payback, time to buy included',
			mean: 'Mean time to buy',
			highest: 'Most to spend on a customer for a return within a year'
		},
		none: 'Without a ticket or a margin the cost never comes back.',
		bands: ['returns within a year', 'takes a year or more'],
		origin:
			'G2’s survey of 1,002 software buyers in 2022, purchases above $20,000: 39% take 1 to 3 months, about a third 4 to 6, more than 80% less than six, 3% more than a year. 87% want the return within a year, which is the mark here.',
		assumes:
			'How the rest divides, and that a purchase takes the middle of its class: half a month, 2, 5, 9 and 15. Ticket, margin and cost are an example.',
		others:
			'The return that buyers want is theirs on the software; the seller’s, here, is the return on winning them. 80% have a buying committee, and 78% would rather buy more from a vendor they have.'
	},
	'renewal-behaviour': {
		name: 'Renewal behaviour',
		also: 'renewals churn buyers alternatives G2',
		gives: 'The renewal rate of buyers of whom some renew unasked and others look around first.',
		use: 'It shows how much of a renewal rate is won at the table, and turns it into churn a month.',
		inputs: {
			unquestioned: 'Renew without weighing alternatives',
			weighed: 'Look at alternatives first',
			kept: 'Of those who look, kept',
			term: 'Term'
		},
		results: { renewal: 'Renewal rate', churn: 'Churn a month of the same yearly survival' },
		origin:
			'G2’s survey of 1,002 software buyers in 2022: 45% renew without weighing alternatives, 53% research them.',
		assumes: 'How many of those who look are kept, and the term: the survey does not say.',
		others:
			'Seven of ten firms have a formal process of renewal. What weighs in it: 93% say the quality of implementation, 56% how much users like it, about half use, a third log-ins, four of ten price.'
	},
	'purchase-engagement': {
		name: 'Purchase engagement',
		also: 'path model customization community account manager premium dependency',
		gives: 'What better customization, community and account management may do for churn and price.',
		use: 'It turns a plan for how one deals with customers into a churn reduction and a ticket change, as ranges that say how little is known.',
		parts: {
			drivers: 'What gets better, in standard deviations',
			strengths: 'How strongly it works: assumptions, low to high'
		},
		ends: {
			customization: 'Customization → engagement',
			community: 'Community → engagement',
			account: 'Account manager → engagement',
			dependency: 'Engagement → dependency',
			premium: 'Dependency → price borne',
			staying: 'Dependency → less churn'
		},
		inputs: {
			customization: 'Customization, by',
			community: 'Community, by',
			account: 'Account management, by',
			customizationLow: 'Customization → engagement, low',
			customizationHigh: 'Customization → engagement, high',
			communityLow: 'Community → engagement, low',
			communityHigh: 'Community → engagement, high',
			accountLow: 'Account manager → engagement, low',
			accountHigh: 'Account manager → engagement, high',
			dependencyLow: 'Engagement → dependency, low',
			dependencyHigh: 'Engagement → dependency, high',
			premiumLow: 'Dependency → price borne, low',
			premiumHigh: 'Dependency → price borne, high',
			stayingLow: 'Dependency → less churn, low',
			stayingHigh: 'Dependency → less churn, high'
		},
		results: {
			churn: 'Less churn, in the middle',
			price: 'Higher price, in the middle',
			dependency: 'Dependency rises by, in deviations',
			engagement: 'Engagement rises by, in deviations'
		},
		origin:
			'The paths are those of Arief and Salehudin (2024), who asked 215 owners of small businesses about a subscription to a point-of-sale system. Drivers and strengths are in standard deviations of what customers say.',
		assumes:
			'Every strength and its range: what we hold of the study names none, so put in your own. That dependency also keeps customers is our step; the study goes as far as the willingness to pay more.',
		others:
			'The ranges come from 2,000 draws of all strengths at once. In the simulator the two ranges are drawn apart from each other; here they rise and fall together.'
	},
	lifecycle: {
		name: 'Lifecycle funnel',
		also: 'awareness engagement evaluation purchase loyalty referral HubSpot stages conversion',
		gives:
			'New customers a month and what one costs, from reach through the stages, with the loyal bringing others.',
		use: 'It says which stage is worth working on: a change of a stage becomes a plan that wins more for the same money.',
		parts: {
			funnel: 'From reach to purchase',
			loyalty: 'What the loyal bring back',
			plan: 'What a plan changes, relative to today'
		},
		inputs: {
			reach: 'People reached a month',
			engaged: 'Of them, engage',
			evaluating: 'Of those, evaluate',
			buying: 'Of those, buy',
			customers: 'Customers today',
			loyal: 'Of them, loyal',
			referrals: 'Each brings to evaluate, a month',
			spending: 'Marketing and sales a month',
			engagedChange: 'More engage, by',
			evaluatingChange: 'More evaluate, by',
			buyingChange: 'More buy, by',
			loyalChange: 'More are loyal, by'
		},
		results: {
			won: 'New customers a month',
			evaluate: 'Evaluate a month',
			byReferral: 'Of them by referral',
			cac: 'Acquisition cost',
			evaluateAfter: 'Evaluate under the plan',
			wonAfter: 'New customers under the plan',
			wonMore: 'The plan wins more, by',
			cacAfter: 'Acquisition cost under the plan'
		},
		none: 'Nobody is won.',
		origin:
			'The stages are those of HubSpot’s guide to lifecycle marketing: awareness, engagement, evaluation, purchase, support, loyalty. From it comes the plan of the example, too: personalised shops convert 8% better.',
		assumes:
			'All rates and amounts but those 8%. Referred people begin by evaluating. The plan spends what is spent today, and no stage goes above 100%. The scenario takes the new customers of today’s number of loyal ones.',
		others:
			'HubSpot’s guide, a seller’s, also says: repeat customers spend 67% more; emotionally connected ones spend $699 a year, against $275; 93% are likely to buy again after good service; those who trust are “95% more likely” to stay loyal. None of these is in the funnel.'
	},
	'key-accounts': {
		name: 'Key accounts',
		also: 'Pareto 80 20 concentration Lorenz Gini',
		gives: 'What one of the largest customers means, and how revenue is shared out among all.',
		use: 'A mean ticket hides it: losing one key account can be losing sixteen others. It becomes two groups of customers, each with its own ticket.',
		inputs: {
			customers: 'Customers',
			top: 'The top',
			part: 'Bring',
			revenue: 'Revenue a month',
			churn: 'Churn a month'
		},
		results: {
			lost: 'Losing one key account costs of revenue',
			key: 'Key accounts',
			ticket: 'Ticket of a key account',
			equals: 'As much as losing so many others',
			leaving: 'Key accounts that leave in a year, on average',
			gini: 'Gini’s coefficient',
			tenth: 'The top tenth bring'
		},
		origin:
			'That 20% of customers bring 80% of profit is a saying, called after Pareto. The curve is Lorenz’, drawn from the largest customer down.',
		assumes:
			'What is said of profit is taken of revenue. Between the points the curve is that of a Pareto distribution through the one put in; and key accounts leave as often as the others, at first: in the simulator each group has a churn of its own.',
		others:
			'In one’s own figures the curve bends otherwise: measure it. Gini’s coefficient is 0 where all pay the same, and near 1 where one pays for all.'
	},
	defection: {
		name: 'Five points less defection',
		also: 'Reichheld Sasser 25 85 percent profit zero defections',
		gives: 'How much more a customer is worth when a few points fewer leave in a year.',
		use: 'It takes “5% more retention, 25 to 85% more profit” apart: for which defection, discount and growth is it true?',
		inputs: {
			defection: 'Leave in a year',
			points: 'Fewer by, in points',
			discount: 'Discount a year',
			growth: 'Profit of a customer grows a year'
		},
		results: {
			gain: 'A customer is worth more, by',
			before: 'Worth today, in years of today’s profit',
			after: 'Worth with fewer leaving',
			relative: 'If it were percent, not points',
			quarter: '25% more where so many leave a year',
			most: '85% more where so many leave a year'
		},
		none: 'There is no such defection; or the worth has no bound, because profit grows faster than customers leave and money loses.',
		bands: ['less than the claim', 'within the claim: 25 to 85%', 'more than the claim'],
		origin:
			'Frederick Reichheld and Earl Sasser (1990): defection less by 5 points. Here a customer’s worth is the profit of all years, each weighed with who is still there.',
		errs: 'It is passed on as “5% more retention”. Five points off a defection of 20% are a quarter of it; five percent of it gain 5.26%.',
		others:
			'With flat profit and no discount, 25% needs a defection of 25% a year, and 85% one of 10.88%. At a discount of 10%, 85% cannot be reached with flat profit.'
	},
	'satisfied-leavers': {
		name: 'Satisfied customers who leave',
		also: 'satisfaction defection loyalty 60 80 percent',
		gives:
			'The share of satisfied customers who leave, from the share of leavers who had said they were satisfied.',
		use: 'The two are turned round easily, and mean quite different things.',
		inputs: {
			defection: 'Leave in a year',
			satisfied: 'Say they are satisfied',
			among: 'Of the leavers, had said so'
		},
		results: { leaving: 'Of the satisfied, leave', article: 'As the source has it' },
		none: 'More satisfied customers would leave than there are.',
		origin:
			'The well-known figure: of customers who leave, 60 to 80% had said they were satisfied. Turning it round is Bayes’ rule.',
		errs: 'The collection on key accounts says that 60 to 80% of satisfied customers leave. It has turned the figure round: with one in five leaving and most being satisfied, that cannot be.',
		assumes: 'How many leave, and how many say they are satisfied: an example.'
	},
	'delivered-value': {
		name: 'Delivered value',
		also: 'Kotler customer value cost benefits',
		gives: 'What a customer gets, less what they give for it, in their own eyes.',
		use: 'There are two ways to keep customers: barriers to switching, or satisfaction and more value than elsewhere. This is the second, laid out.',
		parts: { gets: 'What they get', gives: 'What they give' },
		inputs: {
			product: 'Worth of the product',
			service: 'Worth of the service',
			people: 'Worth of the people',
			image: 'Worth of the name',
			price: 'Price',
			time: 'Time',
			energy: 'Effort',
			psychic: 'Worry'
		},
		results: {
			delivered: 'Delivered value',
			total: 'What they get',
			cost: 'What they give',
			ratio: 'For each unit given'
		},
		bands: ['costs more than it brings', 'brings more than it costs'],
		origin: 'Philip Kotler: (product + service + people + image) − (money + time + energy + psychic cost).',
		assumes: 'All amounts: they are what one supposes that customers feel.',
		others:
			'The quotient is shown as well, since a difference of 30 means more where little is given. Loyalty has four depths: customers know the offer to be better (cognitive), like it (affective), mean to stay (conative), and act so though others tempt them (action). Delivered value explains the first.'
	}
} satisfies Record<string, MetricWords>;

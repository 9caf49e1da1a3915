import type { Section } from './article';

/** What goes into a simulated future, and what happens in it. */
export const modelSections: readonly Section[] = [
	{
		id: 'time',
		title: 'A month, step by step',
		blocks: [
			'Time runs in whole months. Four things happen in each of them, always in this order.',
			{
				steps: [
					'[[Tickets grow.]] Everyone who was a customer at the month’s start pays the expansion rate more.',
					'[[Contracts come up for renewal.]] Each is renewed or lost. This is also when a plan’s new price reaches today’s customers, and when some of them sign for another term.',
					'[[New customers join]] and sign a contract.',
					'[[The month is billed]] to everyone who is active at its end.'
				]
			},
			'So whoever is lost in a month pays nothing for it, and whoever joins pays for the whole of it. A customer who joins in month $t$ on a term of $L$ months meets the first renewal in month $t+L$: nobody leaves in the month of joining.',
			{
				formula: 'month',
				words:
					'With monthly contracts and a constant churn $c$, customers at a month’s end are those of the month before who stayed, plus the $a$ who joined. 5,000 customers, 300 new ones a month and a churn of 4% make 5,100 after one month and 5,968 after twelve.'
			},
			{
				formula: 'arrivals',
				words:
					'The expected number of new customers, $\\lambda_t$, grows by the rate $g$ each month. How many really come is left to chance. More than 100,000,000 a month are not expected: where growth or a plan would lead beyond, they stay there.'
			}
		]
	},
	{
		id: 'ranges',
		title: 'Numbers and ranges',
		blocks: [
			'Few founders know their churn to the decimal. Most quantities therefore take either a number or a range, such as 3–6%. A range says: I would be surprised, one time in twenty, to see less than the low end, and one time in twenty to see more than the high end. The two ends are the 5th and the 95th percentile, so that nine of ten futures draw a value between them.',
			'Between and beyond its ends a range needs a shape. It is a bell curve on a scale that suits the quantity.',
			{
				list: [
					'[[Amounts]], such as tickets and costs, are lognormal: the logarithm is normal. They never fall below zero.',
					'[[Probabilities and shares]], such as churn and margin, are logit-normal: $\\ln\\frac{x}{1-x}$ is normal. They never leave the span from 0 to 1.',
					'[[Changes]] that may go either way, such as growth or a plan’s effect, are normal, and are held at the bounds of the input.'
				]
			},
			{
				formula: 'range',
				words:
					'$T$ is the scale (logarithm, logit, or the value itself), $q_5$ and $q_{95}$ are the two ends, and $z$ is a standard normal number. 1.645 is its 95th percentile.'
			},
			'A churn of 2–8%, for example, has 4.04% in its middle and a mean of 4.40%. One $z$ is drawn for each quantity and future, and the baseline and every plan share it. The quantities are independent of one another.',
			'A range also changes averages. With this churn the mean of $1/c$ is 27.2 months, while one over the mean churn is 22.7. Lifetime value at the average churn is not the average lifetime value. The simulation computes a value in every future and averages last.'
		]
	},
	{
		id: 'contracts',
		title: 'A contract delays leaving',
		blocks: [
			'The churn you enter is about decisions. In each month a customer decides to leave with probability $\\theta$, and the decision takes effect when the current term ends. With monthly terms that is at once. With yearly terms nothing is seen for a year, and then all who decided during the year go together.',
			{
				formula: 'renewal',
				words:
					'A renewal in month $t$ of a term of $L$ months is survived when in none of these $L$ months the customer decided to leave. Months before the first count as they are in the baseline.'
			},
			{
				formula: 'staircase',
				words:
					'With a constant $\\theta$, the share still paying at age $a$ falls in steps of one term. $\\lfloor a/L\\rfloor$ counts the renewals met by then; age 0 is the month of joining.'
			},
			{ part: 'staircases' },
			{
				formula: 'meanLifetime',
				words:
					'The mean number of months paid. At 4% a month it is 25 months on monthly terms and 30.98 on yearly ones: the decisions are the same, but the months between a decision and the end of the term are still paid.'
			},
			{ part: 'terms' },
			'A mix of 57% monthly, 32% yearly and 11% two-yearly contracts has a mean lifetime of 28.4 months, as long as monthly contracts at 3.52% would give. The shares come from G2’s survey of 1,002 software buyers in 2022: 57% of contracts ran up to six months, counted here as monthly, 20% a year and 11% two years or more; the 12% not stated are counted as yearly.',
			'Do those who commit also leave less? Sources disagree. ProfitWell saw monthly churn fall from 9% to 3% with the share of customers on annual plans, over 941 companies; OpenView’s 2022 benchmarks show retention slightly lower where all contracts are annual (85%) than where all are monthly (90%). The first figure is a correlation. So the model assumes no such effect unless you enter one, as the factor on churn by contract.',
			'Today’s customers are spread evenly over the months of their terms, so on yearly contracts one in twelve is up for renewal each month.'
		]
	},
	{
		id: 'unequal',
		title: 'Customers are not alike',
		blocks: [
			'In most businesses some customers are flighty and some are loyal. The flighty leave first. Those who remain look more loyal every month, although nobody has changed. The input for unequal customers puts this into the model as Fader and Hardie (2007) did: each customer has a $\\theta$ of their own, drawn from a Beta distribution, the shifted-beta-geometric model.',
			{
				formula: 'beta',
				words:
					'$\\mu$ is the churn you enter and $\\varphi$ the spread, from 0 for all alike towards 1 for customers who leave at once or never.'
			},
			{
				formula: 'betaSurvival',
				words: 'The share of a cohort that survives $n$ renewals, when every renewal is one decision.'
			},
			{
				formula: 'betaRenewal',
				words: 'Of those who survived $n-1$ renewals, the share that survives the next. It rises with $n$.'
			},
			'Fader and Hardie fitted this to two groups of subscribers over seven yearly renewals. For the group called High End $\\alpha=0.668$ and $\\beta=3.806$: 85.1% renew the first time, 94.2% the eighth. The published count after twelve years is 39.4% of the cohort, five years beyond the data of the fit; the model says 37.8%.',
			'[[Pooling all ages under one mean rate is wrong.]] The mean churn of that distribution is 14.9% a year. A constant rate of 14.9% leaves 14.4% after twelve renewals, not 37.8%. It loses the loyal along with the flighty, for ever.',
			{
				formula: 'hiddenTypes',
				words:
					'The simulation uses 16 hidden types of customer, each with a constant $\\theta_k$ and a share $\\pi_k$. They are the nodes and weights of the Gauss–Jacobi quadrature of that Beta, found as Golub and Welsch (1969) describe. Within a type age does not matter, so it may be pooled. Survival is within 0.00000001 of the exact curve up to 60 months and within 0.0001 up to 120.'
			},
			{
				formula: 'todaysTypes',
				words:
					'Today’s customers have already been sorted by time. On a term $L$ the weight of type $k$ among them is what remains of $B$ equal monthly cohorts, $B$ being the months in business and $f_L$ the factor of the term.'
			},
			{
				formula: 'scaledType',
				words:
					'When churn is a range, a future that draws the value $c$ scales every type by $c/\\mu$, $\\mu$ then being the middle of the range. The factor of the term comes next, then the plan’s levers; the result is held between 0 and 1 before the levers and after them.'
			}
		]
	},
	{
		id: 'levers',
		title: 'What a plan changes',
		blocks: [
			'A plan is compared with the baseline, the same business if nothing changes. Its levers act on decisions, on prices, on contracts and on arrivals.',
			{ heading: 'Churn reduction' },
			{
				formula: 'reductionLevel',
				words:
					'Mode `level`: decisions to leave fall by the share $\\delta$ and stay there. With a ramp of $R$ months the effect grows in equal steps and is whole from month $R+1$.'
			},
			{
				formula: 'reductionCompounding',
				words:
					'Mode `compounding`: they fall by $\\delta$ again every month, the “10% less every month” of the retention literature. It is a strong claim: after twelve months of 10% a churn of 4% has become 1.13%.'
			},
			'Where contracts are long, a lower rate of decisions shows only as terms end.',
			{ heading: 'Ticket size' },
			'New customers pay the new price at once. Today’s customers pay it from their first renewal on. A price change $\\gamma$ has two side effects, each with an elasticity of its own.',
			{
				formula: 'priceChurn',
				words:
					'Decisions to leave, from month 1 on, in every decision: people read the announcement before the bill. The elasticity $\\varepsilon_c$ is 1 unless you change it, so that 10% on the price makes 10% more of them decide to leave.'
			},
			{
				formula: 'priceDemand',
				words:
					'New customers. The elasticity $\\varepsilon_d$ is 0.5 unless you change it. Both values are assumptions, not findings: set them to what you have seen.'
			},
			{ heading: 'Contract length' },
			{
				formula: 'contractLever',
				words:
					'The lever on the page offers a term of $\\ell$ months that a share $s$ takes; the others sign as today. $w_L$ is the share of term $L$ today, and the bracket is 1 for the term on offer and 0 for all others.'
			},
			'New customers sign from this mix. At each renewal, those still on an old contract sign anew from it if they take up the offer; with the lever on the page all of them do, in a scenario file you may say which share. Whoever has signed under the plan stays with that term.',
			'A discount for a term is given to everyone who signs it under the plan: to new customers always, to today’s when they take up the offer. It is a cut of the ticket, kept for as long as they stay.',
			{ heading: 'Acquisition and cost' },
			'A plan may change how many customers join and what each costs to win. More spending brings more customers only after the sales cycle, and is spent from month 1. Two costs of the plan itself can be entered: a fixed one a month, and one for each customer it touches.'
		]
	},
	{
		id: 'chance',
		title: 'Two kinds of uncertainty',
		blocks: [
			'A future is uncertain for two reasons, and the simulation keeps them apart. [[What we do not know]] is the draw of every quantity that you gave as a range. [[Luck]] is who leaves and how many join, even when every rate is known. Luck evens out in a large business and does not in a small one.',
			{
				formula: 'lost',
				words:
					'Of $n$ customers of one term, phase and type up for renewal, a binomial number is lost. $\\rho$ is the probability that one of them renews.'
			},
			{
				formula: 'joined',
				words:
					'New customers of term $L$ and type $k$ are a Poisson number around their expected value. Those who leave take the average ticket of their group with them.'
			},
			'[[A plan lives through the same futures as the baseline.]] If each had luck of its own, much of the difference between them would be noise, and many futures would show a loss from a plan that can only help. So each future is lived once as the baseline, and the plan changes only what it must.',
			{
				formula: 'thinning',
				words:
					'Where the plan lowers the probability of losing a renewal from $p_0$ to $p_1$, each customer whom the baseline loses is kept with this probability. The plan then loses $p_0\\cdot p_1/p_0=p_1$ of them, exactly as it should. This is called thinning.'
			},
			{
				formula: 'thinningBack',
				words:
					'Where the plan raises it, each customer whom the baseline keeps is lost with this probability. Arrivals are thinned or added to in the same way, and a customer signs another term only where the plan’s mix asks for it.'
			},
			'Two things follow. A plan that only lowers churn never saves less than nothing, in any future. And moving a plan never moves the baseline. The spread that remains is real: it is the luck of who is kept.'
		]
	}
];

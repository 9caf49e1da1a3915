import type { Section } from './article';

/** What is read off the simulated futures, and how. */
export const figureSections: readonly Section[] = [
	{
		id: 'figures',
		title: 'What each figure means',
		blocks: [
			'Every figure is computed in each future first. What you see is a summary over the futures: the mean, or the middle future, with the range that holds nine of ten. Where a figure has no value in a future (no customer was won, or payback never came), that future is left out of the mean and counted; a month that never comes counts as later than any other when futures are ranked.',

			{ heading: 'Revenue saved' },
			{
				formula: 'saved',
				words:
					'What customers pay under the plan, $R_s^{P}$, less what they pay in the baseline, $R_s^{B}$, summed over the months so far. It is the difference of the whole business: those kept, those won or lost by the price, and the price itself.'
			},
			'“Revenue saved” is read in many ways elsewhere. Take the worked example of WebEngage’s article on retention metrics, called Business X: 5,000 customers, 300 new a month, 4% churn, a ticket of ₹2,000, and a plan to “reduce churn by 10%, month on month”. All readings agree on ₹40,000 in the first month. After twelve months they lie forty-fold apart.',
			{
				table: {
					caption: 'Twelve months of revenue saved at Business X, by reading',
					head: ['Reading', 'Saved, ₹'],
					rows: [
						['Customers kept anew each month (20, 18, 16.2, …), counted for that month only', '287,028.19'],
						['The same, paying on, and leaving at 4% a month', '1,891,221.10'],
						['The same, paying on, and never leaving', '2,216,746.33'],
						['[[Against the baseline: one lasting cut of 10%.]] This is mode `level`', '[[2,932,439.10]]'],
						[
							'Churn falling by 10% every month, the base held at 5,000, and all who are kept paying on',
							'11,249,283.02'
						],
						[
							'[[Against the baseline: churn falling by 10% every month.]] This is mode `compounding`',
							'[[11,663,712.93]]'
						]
					]
				}
			},
			'Churn Lab always compares two whole businesses, with the plan and without. The two rows in bold are its means for the two modes. The others count some customers for too short a time, or never let them leave.',

			{ heading: 'LTV, lifetime value' },
			{
				formula: 'ltv',
				words:
					'The expected gross margin of one customer who joins in month 1, discounted to that month. $w_L$ is the share who sign term $L$, $d_L$ its discount, $S_L(a)$ the share still paying at age $a$ over all types, $p$ the ticket, $\\gamma$ the plan’s change of it, $e$ the expansion, $m$ the margin, $v=(1+r)^{-1/12}$ the monthly factor of the yearly discount rate $r$. Payments at ages 0 to $A-1$ count; $A$ is 60 unless you change it.'
			},
			{
				formula: 'ltvSimple',
				words:
					'The usual shortcut (Skok 2010): monthly margin over churn, here with the plan’s effect on both. It runs for ever, discounts nothing, and knows neither contracts nor unequal customers. It is given as a second figure, and has no value where churn is 0.'
			},
			'How far apart they are: a ticket of 100, a margin of 80% and a churn of 4% give 2,000 by the shortcut. Stopping after 60 payments gives 1,827; discounting at 10% a year without stopping gives 1,681; doing both gives 1,591. With unequal customers the shortcut errs the other way, because it forgets the loyal. Where the Beta’s $\\alpha$ is below 1, as in both of the fits of Fader and Hardie, the mean lifetime has no end at all. This is why the cap is there.',

			{ heading: 'CAC, the cost of winning a customer' },
			{
				formula: 'cac',
				words:
					'What was spent over the horizon of $H$ months, over the $J_t$ customers who really joined in it. Each month’s spending is the planned cost $k$, changed by the plan’s $\\kappa$, times the arrivals expected one sales cycle of $q$ months later. So it is the realised cost: a future in which fewer come than expected shows a higher one.'
			},
			'Whether your CAC holds paid channels only or all of them, and whether salaries are in it, is up to what you enter. WebEngage’s own example, with marketing, wages, software, services and overheads over 1,000 customers, comes to 555.',
			{ heading: 'LTV : CAC' },
			{
				formula: 'ltvToCac',
				words:
					'Against the planned cost, so that the ratio speaks of one customer and not of the luck of arrivals. At 1 : 1 a customer earns back what winning it cost and no more; 3 : 1 is the usual mark. A CAC of 555 in the example above, by the shortcut, gives 3.6.'
			},
			{ heading: 'CAC payback' },
			{
				formula: 'payback',
				words:
					'The first number of payments whose expected margin covers the planned cost, plus the sales cycle of $q$ months. $M_a$ is the expected margin at age $a$: those who have left pay nothing. It is not discounted, and it is “never” when the payments that LTV counts are not enough.'
			},
			'Cost over monthly margin, the usual form, forgets that customers leave meanwhile: 555 over 80 is 6.9 months, but at a churn of 4% it takes 8.0.',

			{ heading: 'Chance of paying back' },
			{
				formula: 'net',
				words:
					'The net result of a plan up to month $t$: margin on the revenue saved, less the plan’s fixed cost $F$, its cost $u$ for each of the $N_s$ customers it touches, and what it spends more on acquisition than the baseline, $\\Delta A_s$. It is not discounted.'
			},
			{
				formula: 'chance',
				words:
					'The share of all futures that are ahead at the horizon. The month of break-even is the first from which a future stays ahead.'
			},

			{ heading: 'Churn, NRR and GRR' },
			{
				formula: 'churnRates',
				words:
					'Customers lost in the month over customers at its start, $X_t/N_{t-1}$; and the revenue they paid the month before over all revenue of that month. The second is gross revenue churn: new sales and expansion do not hide it.'
			},
			{
				formula: 'nrr',
				words:
					'Net revenue retention: what today’s customers are expected to pay in month 12, over what they pay today. Expansion, the plan’s price and its discounts are all in it.'
			},
			{
				formula: 'grr',
				words:
					'Gross revenue retention: the same with rises left out. Expansion counts only where it is negative, the plan’s price only where it falls; discounts count.'
			},
			{ heading: 'Quick ratio' },
			{
				formula: 'quickRatio',
				words:
					'Of the last month: new and expansion revenue over lost and contraction revenue. Discounts and negative expansion are contraction.'
			},

			{ heading: 'Luck or ignorance, and what drives the result' },
			{
				formula: 'spread',
				words:
					'$Y$ is the revenue saved at the horizon and $E$ its expectation given the quantities drawn, found exactly by a run with expected values in place of draws. $U$ is how much $E$ varies between futures, $\\Lambda$ how far $Y$ lies from $E$. Their shares say how much of the spread better knowledge could remove.'
			},
			{
				formula: 'drivers',
				words:
					'The share of the variance that one input explains alone: Sobol’s first-order index (1993), from an expansion of $E$ in Hermite polynomials up to the fourth degree (Xiu and Karniadakis 2002). Beside it stands the mean result with that input at its low and at its high end, over 256 futures of the others.'
			}
		]
	},
	{
		id: 'exact',
		title: 'The same figures everywhere',
		blocks: [
			'A link opens to the same figures, to the last bit, in every browser and on the command line, with any number of workers. Three things make this so.',
			{
				list: [
					'[[Own arithmetic.]] Browsers agree on $+$, $-$, $\\times$, $\\div$ and square roots, but not on the last digits of exponentials and logarithms. The model computes its own from basic arithmetic.',
					'[[Keyed streams.]] Every future, purpose and month has a random stream of its own, named by the seed (xoshiro128++, Blackman and Vigna 2021). Future number 700 is the same whether 1,000 or 10,000 are asked for, and a lever that changes one month leaves the draws of the others in place.',
					'[[Named samplers.]] Binomial numbers: inversion for small means, else transformed rejection (BTRS, Hörmann 1993). Poisson numbers: likewise (PTRS, Hörmann 1993). Both are exact. Normal numbers: the inverse of Wichura’s AS 241 (1988).'
				]
			},
			'The uncertain quantities are not drawn blindly. They follow a low-discrepancy sequence, the multiples of fixed numbers modulo 1, shifted at random by the seed (Cranley and Patterson 1976), so that every stretch of futures covers each range evenly, and several ranges together. Fewer futures then give steadier figures.',
			{
				formula: 'quantile',
				words:
					'Percentiles are those of type 7 in Hyndman and Fan (1996), the default of R and NumPy: between the two sorted values next to position $h$, counted from 0, in proportion.'
			},
			{
				formula: 'standardError',
				words:
					'A mean over $n$ futures has this standard error, $\\sigma$ being the standard deviation over the futures. With 10,000 futures it is a hundredth of $\\sigma$. Since the quantities are spread evenly, the true error is smaller. A chance near one half, from 10,000 futures, is good to half a percentage point.'
			},
			'This error is of the simulation, and more futures make it smaller. It says nothing about whether the inputs are right: that is what ranges are for.'
		]
	},
	{
		id: 'limits',
		title: 'What it assumes and leaves out',
		blocks: [
			{ heading: 'It assumes' },
			{
				list: [
					'A customer’s monthly probability of deciding to leave does not change with time, season or age, except by a plan. What looks like ageing comes from unequal customers.',
					'Customers leave independently of one another, given the rates. Shared shocks exist only as ranges on the inputs.',
					'Uncertain quantities are independent. A future with a high churn is not more likely to have a low ticket.',
					'Every customer of a group starts at the same ticket, and it grows at the same rate.',
					'Elasticities are constant, and hold for large changes of price as for small ones.',
					'Acquisition is planned: spending follows the arrivals expected, not those that come.',
					'Decisions in months before the first were made at the baseline’s rates.'
				]
			},
			{ heading: 'It leaves out' },
			{
				list: [
					'Leaving in the middle of a term, refunds, pauses, failed payments, and customers who come back.',
					'Upgrades and seats one by one: expansion is an average rate.',
					'Word of mouth: more customers do not bring more customers.',
					'What competitors do, and how large the market is.',
					'Taxes, inflation, financing, and limits of staff or capacity.',
					'A learning curve in the cost of a plan, and what it takes to stop one.'
				]
			},
			'Two elasticities and the factor on churn by contract are the inputs that matter most and are known least. Try them at several values before you believe a plan that changes prices or contracts.'
		]
	},
	{
		id: 'definitions',
		title: 'Where respected sources disagree',
		blocks: [
			'The same word often names different figures. This is what is used here, and what else you may meet.',
			{
				table: {
					caption: 'Definitions used here, and others',
					head: ['Figure', 'Here', 'Elsewhere'],
					rows: [
						[
							'LTV',
							'Discounted, capped, with contracts and unequal customers',
							'Margin over churn (Skok 2010), shown as the simple LTV. It breaks down for long lives, and one retention rate understates what a mixed base is still worth (Fader and Hardie 2010).'
						],
						[
							'Customer churn',
							'Lost in the month over those at its start; nobody leaves in the month of joining',
							'(Start + new − end) over start counts customers who join and leave within the month (WebEngage). Two formulas that ChartMogul describes give 4.97% and 4.08% for a true 4% when half of the base is new.'
						],
						[
							'Revenue churn',
							'Gross: revenue of those lost over revenue at the start',
							'Revenue before less revenue now, over revenue before (WebEngage). That is a net decline, and new sales hide churn in it.'
						],
						[
							'Monthly churn of a term',
							'One over the mean lifetime, which is $(1-\\rho)/L$: the same mean number of customers',
							'$1-\\rho^{1/L}$, the same survival after a year. For a yearly term with 85% renewing: 1.25% against 1.345%.'
						],
						[
							'Churn of a year',
							'$1-(1-c)^{12}$: 5% a month is 46.0% a year',
							'Twelve times the month, 60%, which is wrong.'
						],
						[
							'CAC',
							'Spending over customers who joined, for the figure; the planned cost, for LTV : CAC and payback',
							'Blended or paid channels only; with salaries or without.'
						],
						['CAC payback', 'Expected margin, so leavers stop paying', 'Cost over the margin of a month.'],
						['Revenue saved', 'The plan’s revenue less the baseline’s', 'The readings in the table above.']
					]
				}
			}
		]
	}
];

/** References as the field writes them, in the order of the alphabet. */
export const sources: readonly string[] = [
	'Blackman, D., and Vigna, S. (2021). Scrambled linear pseudorandom number generators. ACM Transactions on Mathematical Software 47(4).',
	'ChartMogul. Articles on the formulas of customer churn rate.',
	'Cranley, R., and Patterson, T. N. L. (1976). Randomization of number theoretic methods for multiple integration. SIAM Journal on Numerical Analysis 13(6), 904–914.',
	'Fader, P. S., and Hardie, B. G. S. (2007). How to project customer retention. Journal of Interactive Marketing 21(1), 76–90.',
	'Fader, P. S., and Hardie, B. G. S. (2010). Customer-base valuation in a contractual setting: the perils of ignoring heterogeneity. Marketing Science 29(1), 85–93.',
	'G2 (2022). Survey of 1,002 software buyers.',
	'Golub, G. H., and Welsch, J. H. (1969). Calculation of Gauss quadrature rules. Mathematics of Computation 23(106), 221–230.',
	'Hörmann, W. (1993). The generation of binomial random variates. Journal of Statistical Computation and Simulation 46, 101–110.',
	'Hörmann, W. (1993). The transformed rejection method for generating Poisson random variables. Insurance: Mathematics and Economics 12(1), 39–45.',
	'Hyndman, R. J., and Fan, Y. (1996). Sample quantiles in statistical packages. The American Statistician 50(4), 361–365.',
	'OpenView (2022). SaaS benchmarks.',
	'ProfitWell. Churn by share of annual contracts, 941 companies.',
	'Skok, D. (2010). SaaS metrics: a guide to measuring and improving what matters. For Entrepreneurs.',
	'Sobol’, I. M. (1993). Sensitivity estimates for nonlinear mathematical models. Mathematical Modelling and Computational Experiments 1(4), 407–414.',
	'WebEngage. Article on customer retention metrics, with the example Business X.',
	'Wichura, M. J. (1988). Algorithm AS 241: the percentage points of the normal distribution. Applied Statistics 37(3), 477–484.',
	'Xiu, D., and Karniadakis, G. E. (2002). The Wiener–Askey polynomial chaos for stochastic differential equations. SIAM Journal on Scientific Computing 24(2), 619–644.'
];

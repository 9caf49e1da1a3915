import type { FormulaName } from '$lib/messages/article';

/** The formulas in TeX. They hold no words, so that every language shares them; `wide` ones may need to scroll on a phone. */
export const formulas: Record<FormulaName, { tex: string; wide?: true }> = {
	month: { tex: String.raw`N_t = N_{t-1}\,(1-c) + a` },
	arrivals: { tex: String.raw`\lambda_t = \lambda_1\,(1+g)^{t-1}` },
	range: {
		tex: String.raw`x = T^{-1}(\mu+\sigma z),\quad \mu=\frac{T(q_5)+T(q_{95})}{2},\quad \sigma=\frac{T(q_{95})-T(q_5)}{2\cdot 1.645}`,
		wide: true
	},
	renewal: { tex: String.raw`\rho_t=\prod_{s=t-L+1}^{t}(1-\theta_s)` },
	staircase: { tex: String.raw`S_L(a)=(1-\theta)^{L\lfloor a/L\rfloor}` },
	meanLifetime: { tex: String.raw`\sum_{a=0}^{\infty}S_L(a)=\frac{L}{1-(1-\theta)^L}` },
	beta: {
		tex: String.raw`\theta\sim\operatorname{Beta}(\alpha,\beta),\quad \alpha=\mu\,\frac{1-\varphi}{\varphi},\quad \beta=(1-\mu)\,\frac{1-\varphi}{\varphi}`,
		wide: true
	},
	betaSurvival: { tex: String.raw`S(n)=\prod_{i=0}^{n-1}\frac{\beta+i}{\alpha+\beta+i}` },
	betaRenewal: { tex: String.raw`\frac{S(n)}{S(n-1)}=\frac{\beta+n-1}{\alpha+\beta+n-1}` },
	hiddenTypes: { tex: String.raw`S(n)\approx\sum_{k=1}^{16}\pi_k\,(1-\theta_k)^n` },
	todaysTypes: {
		wide: true,
		tex: String.raw`b_{L,k}\;\propto\;\pi_k\sum_{a=0}^{B-1}(1-f_L\,\theta_k)^{L\lfloor a/L\rfloor}`
	},
	scaledType: { tex: String.raw`\theta_{k,L}=\min\!\left(1,\;\theta_k\,\frac{c}{\mu}\,f_L\right)` },
	reductionLevel: {
		wide: true,
		tex: String.raw`\theta_t=\theta\left(1-\delta\,\min\!\left(1,\frac{t}{R+1}\right)\right)`
	},
	reductionCompounding: { tex: String.raw`\theta_t=\theta\,(1-\delta)^t` },
	priceChurn: { tex: String.raw`\theta\;\to\;\theta\,(1+\gamma)^{\varepsilon_c}` },
	priceDemand: { tex: String.raw`\lambda_t\;\to\;\lambda_t\,(1+\gamma)^{-\varepsilon_d}` },
	contractLever: { wide: true, tex: String.raw`w_L\;\to\;(1-s)\,w_L+s\,[L=\ell\,]` },
	lost: { tex: String.raw`X\sim\operatorname{Binomial}(n,\,1-\rho)` },
	joined: { wide: true, tex: String.raw`J_{t,L,k}\sim\operatorname{Poisson}(\lambda_t\,w_L\,\pi_k)` },
	thinning: { tex: String.raw`1-\frac{p_1}{p_0}\qquad(p_1<p_0)` },
	thinningBack: { tex: String.raw`\frac{p_1-p_0}{1-p_0}\qquad(p_1>p_0)` },
	saved: { tex: String.raw`\mathrm{saved}_t=\sum_{s=1}^{t}\left(R_s^{P}-R_s^{B}\right)` },
	ltv: {
		tex: String.raw`\mathrm{LTV}=\sum_L w_L\,(1-d_L)\sum_{a=0}^{A-1}S_L(a)\;p\,(1+\gamma)\,(1+e)^a\;m\;v^a`,
		wide: true
	},
	ltvSimple: {
		tex: String.raw`\frac{p\,(1+\gamma)\,m}{c\,(1-\delta)\,(1+\gamma)^{\varepsilon_c}}`
	},
	cac: {
		wide: true,
		tex: String.raw`\mathrm{CAC}=\frac{\sum_{t=1}^{H}k\,(1+\kappa)\,\lambda_{t+q}}{\sum_{t=1}^{H}J_t}`
	},
	ltvToCac: { tex: String.raw`\frac{\mathrm{LTV}}{k\,(1+\kappa)}` },
	payback: { wide: true, tex: String.raw`q+\min\left\{n:\;\sum_{a=0}^{n-1}M_a\ge k\,(1+\kappa)\right\}` },
	net: {
		tex: String.raw`\mathrm{net}_t=\sum_{s=1}^{t}\left(m\,(R_s^{P}-R_s^{B})-F-u\,N_s^{P}-\Delta A_s\right)`,
		wide: true
	},
	chance: { tex: String.raw`\operatorname{P}(\mathrm{net}_H>0)` },
	churnRates: { tex: String.raw`\frac{X_t}{N_{t-1}},\qquad\frac{R_t^{\mathrm{lost}}}{R_{t-1}}` },
	nrr: { tex: String.raw`\mathrm{NRR}=\frac{\operatorname{E}[R_{12}^{\mathrm{today}}]}{R_0}` },
	grr: {
		wide: true,
		tex: String.raw`\mathrm{GRR}=\frac{\operatorname{E}[R_{12}^{\mathrm{today}}\mid \min(e,0),\,\min(\gamma,0)]}{R_0}`
	},
	quickRatio: {
		tex: String.raw`\frac{R^{\mathrm{new}}+R^{\mathrm{up}}}{R^{\mathrm{lost}}+R^{\mathrm{down}}}`
	},
	spread: {
		tex: String.raw`\frac{U}{U+\Lambda},\quad U=\operatorname{Var}(E),\quad\Lambda=\operatorname{Mean}\left((Y-E)^2\right)`,
		wide: true
	},
	drivers: { tex: String.raw`\frac{\operatorname{Var}(\operatorname{E}[Y\mid z_i])}{\operatorname{Var}(Y)}` },
	quantile: { tex: String.raw`h=(n-1)\,q` },
	standardError: { tex: String.raw`\mathrm{se}=\frac{\sigma}{\sqrt{n}}` }
};

/**
 * Addresses last. A step's id stands in those of its page, card, figures, data and embed, and after the `#` of the
 * article; a chapter's in those of its page, card and embed, and after the `#` of the article; a claim's after the `#` of the sources page. Whoever has one finds what tells it now: an id that is no more
 * leads on to one that is, and the build sees to it that none is forgotten.
 */

/** The ids of one kind that addresses name. */
export interface Kept {
  /** Every id that was ever published, and each that is to be; once it was, none is taken out. */
  published: string[];
  /** Where each that is no more leads: to the one that tells it now. */
  forwards: Record<string, string>;
}

export interface Addresses {
  chapters: Kept;
  steps: Kept;
  claims: Kept;
}

const ids = (list: string) => list.trim().split(/\s+/);

export const addresses: Addresses = {
  chapters: {
    published: ids('origin friction break chatgpt court war after looking-back'),
    forwards: {}
  },
  steps: {
    published: ids(`
      cover two-men the-email dinner founding one-billion what-came the-hires the-team less-open the-shadow
      sixty-for-ten nauseous dota who-controls absolute-control cash-cow the-lines-part one-hundred-times
      one-billion-again captured two-weeks five-days ten-months visits his-reaction his-own the-first-suit
      the-donation the-reply withdrawn again three-leave a-hundred-and-fifty-seven seven-percent
      one-hundred-and-seven the-military baseless the-injunction the-bid a-new-form their-own-houses the-trial
      too-late reflection final-straw what-he-was-told bait-and-switch my-hero five-days-in-november
      then-it-was-a-lie the-clock the-reckoning
    `),
    forwards: {
      dinner: 'founding',
      'the-team': 'founding',
      'one-hundred-times': 'what-he-was-told',
      'two-weeks': 'five-days',
      visits: 'ten-months',
      withdrawn: 'again',
      'seven-percent': 'three-leave',
      'the-military': 'one-hundred-and-seven',
      baseless: 'one-hundred-and-seven'
    }
  },
  claims: {
    published: ids(`
      altman-yc musk-existential-fear fear-of-google altman-email-may-2015 agree-on-all founding-dinner
      nonprofit-open-aim cochairs hundred-million-inverted altman-own-pocket tiny-fraction salaries-300k
      deepmind-counteroffers raise-after-launch musk-full-support-hiring pay-below-google spacex-stock
      sutskever-google sutskever-alphago-tf brockman-stripe sutskever-yup aws-first deepmind-ahead ms-60-for-10
      ms-invested-50m azure-announcement k80-infiniband musk-nauseous musk-objection-closed-source
      musk-asked-nadella dota-2017-1v1 openai-five-2018 papered-over-2017 for-profit-2017 musk-majority-ceo
      cap-table musk-pbc-2017 sutskever-agi-dictatorship letter-on-altman tesla-cash-cow google-still-ahead-2018
      tesla-production-2018 musk-criticised-results-2018 kicked-out promised-still-fund lp-cause-of-departure
      charter-of-lp cap-100x ms-1bn gpt3 api-2020 api-reasons gpt3-licence captured-tweet musk-break-2019
      chatgpt-origin surprise competition-2022 three-million-72h facebook-ten-months hundred-million-users gpt4
      similarweb-oct-2024 musk-reaction-dec-2022 musk-feb-2023 xai-founded pause-letter-2023 xai-motive
      suit-feb-2024 suit-feb-claims defacto-subsidiary recruiting rent musk-industries donated-44m
      oai-blog-mar-2024 sutskever-former oai-says-unmet-pledge closedai oai-inspired-us withdrawn refiled
      oai-says-control exits-2024 valuation-157 altman-7pc amended-2024 pages-107 gorgon monopoly-claim
      military-policy military-dod military-musk-warning oai-baseless xai-december-app pi-motion oai-dec-emails
      pi-denied bid-97 bid-rejected nonprofit-control recap xai-x countersuit xai-apple-suit xai-secrets-suit
      spacex-xai sj-denied brockman-journal-reply trial-opens distillation altman-testimony closings verdict
      appeal-vow almost-ten-years personal-drama idealism-vs-commerce c-corp-parallel outmanned-outgunned
      cover-whatever hoffman-donor microsoft-over-amazon-2016 triggering-event-2017 very-annoying-2017
      initial-control-2017 letter-own-failings final-straw altman-enthusiastic
      moral-high-ground-2018 musk-reason-2019 zero-percent-2018 resignation-one-liner zilis-capped-2018
      draft-lp-2019 no-financial-interest-2019 donors-aware-2018 anthropic-2020
      bait-and-switch-2022 altman-offer-shares-2022 ms-10bn-2023 texts-2023 altman-removed-2023
      sutskever-vote-2023 musk-asks-why-2023 staff-letter-2023 altman-returns-2023 gpt4-agi-claim
      musk-own-number-2023 donation-38m-contains racketeering-dismissed fraud-dropped zilis-who
      conversion-plan-2024 oai-valuation-2026 tried-claims openings musk-testimony altman-trustworthy
      remedies-2026 limitation-why told-2018-2019 musk-stolen-car advisory-jury judge-remark stripe-95bn
    `),
    forwards: {
      'openai-five-2018': 'dota-2017-1v1',
      'musk-pbc-2017': 'for-profit-2017',
      'trial-opens': 'openings',
      'altman-testimony': 'musk-majority-ceo',
      // What the English edition does not cite.
      'deepmind-counteroffers': 'musk-full-support-hiring',
      'raise-after-launch': 'salaries-300k',
      'gpt4-agi-claim': 'suit-feb-claims',
      'hundred-million-users': 'chatgpt-origin',
      'oai-dec-emails': 'pi-motion',
      'xai-x': 'spacex-xai',
      closings: 'remedies-2026'
    }
  }
};

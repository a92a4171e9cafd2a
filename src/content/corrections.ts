import type { EditionId } from './editions.ts';

/** A correction of the published story: its date, the step it concerns, and in each edition what changed and why. */
export interface Correction {
  date: string;
  step: string;
  words: Record<EditionId, string>;
}

/** Newest first. */
export const corrections: Correction[] = [
  {
    date: '2026-11-28',
    step: 'the-hires',
    words: {
      'zh-hant':
        '馬斯克「被DeepMind痛宰」那封信寫於2016年2月，談的是新人待遇；初版誤繫於2015年12月。年薪約30萬美元的說法大致正確，初版不該說它錯。',
      'zh-hans':
        '马斯克“被DeepMind痛宰”那封信写于2016年2月，谈的是新人待遇；初版误系于2015年12月。年薪约30万美元的说法大致正确，初版不该说它错。',
      en: 'Musk’s “whipped by Deepmind” is of February 2016 and about new offers; the first edition placed it in December 2015. Some $300,000 was about right, and the first edition should not have called it wrong.'
    }
  },
  {
    date: '2026-11-28',
    step: 'sixty-for-ten',
    words: {
      'zh-hant': 'OpenAI 2016年11月的公告確實寫到K80與InfiniBand；初版說找不到原文，並列為未證實。',
      'zh-hans': 'OpenAI 2016年11月的公告确实写到K80与InfiniBand；初版说找不到原文，并列为未证实。',
      en: 'OpenAI’s announcement of November 2016 does name K80 processors and InfiniBand; the first edition found no original and called it unconfirmed.'
    }
  },
  {
    date: '2026-11-28',
    step: 'who-controls',
    words: {
      'zh-hant': '51.2%那張股權表，是蘇茨克維與布洛克曼的提案；初版讀起來像馬斯克的要求。',
      'zh-hans': '51.2%那张股权表，是苏茨克维与布洛克曼的提案；初版读起来像马斯克的要求。',
      en: 'The table with 51.2 percent was proposed by Sutskever and Brockman; the first edition read as if it were Musk’s demand.'
    }
  },
  {
    date: '2026-11-28',
    step: 'absolute-control',
    words: {
      'zh-hant':
        '2017年9月20日的信寫給馬斯克和奧特曼兩人，對兩人都有疑慮，也談到執筆者自己；初版只說寫給馬斯克。',
      'zh-hans':
        '2017年9月20日的信写给马斯克和奥特曼两人，对两人都有疑虑，也谈到执笔者自己；初版只说写给马斯克。',
      en: 'The letter of 20 September 2017 is addressed to Musk and Altman, doubts both, and speaks of its writers’ own failings; the first edition said that it was written to Musk.'
    }
  },
  {
    date: '2026-11-28',
    step: 'cash-cow',
    words: {
      'zh-hant': '馬斯克批評管理，是在2018年1月31日，離開之前；初版誤說在離開之後。',
      'zh-hans': '马斯克批评管理，是在2018年1月31日，离开之前；初版误说在离开之后。',
      en: 'Musk criticised how things were managed on 31 January 2018, before he left; the first edition said that it was after.'
    }
  },
  {
    date: '2026-11-28',
    step: 'five-days',
    words: {
      'zh-hant':
        '奧特曼的貼文是加州時間2022年12月4日；初版寫5日，並把「五天」當成他的話。Anthropic將推出聊天機器人的傳聞後來並不屬實，初版沒有寫出這一點。',
      'zh-hans':
        '奥特曼的帖子是加州时间2022年12月4日；初版写5日，并把“五天”当成他的话。Anthropic将推出聊天机器人的传闻后来并不属实，初版没有写出这一点。',
      en: 'Altman’s post is of 4 December 2022 in California; the first edition said the 5th, and took “five days” for his words. It also repeated a rumour of Anthropic’s plans without saying that it was untrue.'
    }
  },
  {
    date: '2026-11-28',
    step: 'his-own',
    words: {
      'zh-hant':
        'X.AI 3月登記，最先由《華爾街日報》報導；初版誤說該報寫成4月，也誤說查無馬斯克的理由。',
      'zh-hans':
        'X.AI 3月登记，最先由《华尔街日报》报道；初版误说该报写成4月，也误说查无马斯克的理由。',
      en: 'The Wall Street Journal was first to report that X.AI was registered in March; the first edition wrongly said that it gave April, and that no reason of Musk’s was on record.'
    }
  },
  {
    date: '2026-11-28',
    step: 'five-days-in-november',
    words: {
      'zh-hant': '初版漏了2023年11月董事會撤換奧特曼與他五天後的復職。',
      'zh-hans': '初版漏了2023年11月董事会撤换奥特曼与他五天后的复职。',
      en: 'The first edition left out that the board removed Altman in November 2023 and that he returned within five days.'
    }
  },
  {
    date: '2026-11-28',
    step: 'the-donation',
    words: {
      'zh-hant':
        '馬斯克最早的兩個數字，約1億與約5000萬美元，初版沒有寫；庭上的3820萬含房租，初版沒有說明。',
      'zh-hans':
        '马斯克最早的两个数字，约1亿与约5000万美元，初版没有写；庭上的3820万含房租，初版没有说明。',
      en: 'Musk’s first two figures, about $100m and some $50m, were missing from the first edition, and so was that the $38.2m counted at trial includes rent.'
    }
  },
  {
    date: '2026-11-28',
    step: 'again',
    words: {
      'zh-hant':
        '初版提到組織犯罪的指控，沒有寫它在2025年5月遭駁回，也沒有寫詐欺的指控在2026年4月撤下。',
      'zh-hans':
        '初版提到有组织犯罪的指控，没有写它在2025年5月遭驳回，也没有写欺诈的指控在2026年4月撤下。',
      en: 'The first edition named the claim of racketeering but not its dismissal in May 2025, and left out that of fraud, dropped in April 2026.'
    }
  },
  {
    date: '2026-11-28',
    step: 'one-hundred-and-seven',
    words: {
      'zh-hant': '「更無根據、更過頭」是OpenAI發言人對記者說的話，不是書狀；初版當成答辯。',
      'zh-hans': '“更无根据、更过头”是OpenAI发言人对记者说的话，不是诉讼文书；初版当成答辩。',
      en: '“Even more baseless and overreaching” was a spokeswoman’s statement to reporters, not a filing; the first edition treated it as an answer in court.'
    }
  },
  {
    date: '2026-11-28',
    step: 'the-injunction',
    words: {
      'zh-hant': '法官也寫到，當年有沒有慈善信託「仍在兩可之間」；初版只引了不利馬斯克的半句。',
      'zh-hans': '法官也写到，当年有没有慈善信托“仍在两可之间”；初版只引了不利马斯克的半句。',
      en: 'The judge also wrote that whether there was a charitable trust “remains a toss-up”; the first edition quoted only the half that went against Musk.'
    }
  },
  {
    date: '2026-11-28',
    step: 'their-own-houses',
    words: {
      'zh-hant': 'xAI告OpenAI侵害營業秘密一案，2026年6月15日駁回，不得再提；初版沒有查。',
      'zh-hans': 'xAI告OpenAI侵害商业秘密一案，2026年6月15日驳回，不得再提；初版没有查。',
      en: 'xAI’s suit over trade secrets was dismissed for good on 15 June 2026; the first edition had not checked.'
    }
  },
  {
    date: '2026-11-28',
    step: 'then-it-was-a-lie',
    words: {
      'zh-hant': '布洛克曼的私人筆記，初版省去一句，也沒有附上他的回應；現在三句俱全，回應並列。',
      'zh-hans': '布洛克曼的私人笔记，初版省去一句，也没有附上他的回应；现在三句俱全，回应并列。',
      en: 'The first edition cut a sentence from Brockman’s private note and gave no reply; it now stands whole, beside his answer.'
    }
  },
  {
    date: '2026-11-28',
    step: 'the-trial',
    words: {
      'zh-hant':
        '馬斯克最後請求的錢全歸OpenAI的慈善組織，去職的對象是奧特曼與布洛克曼兩人；初版沒有寫明。',
      'zh-hans':
        '马斯克最后请求的钱全归OpenAI的慈善组织，去职的对象是奥特曼与布洛克曼两人；初版没有写明。',
      en: 'What Musk asked for in the end was to go to OpenAI’s charity, and he asked that both Altman and Brockman be removed; the first edition did not say so.'
    }
  },
  {
    date: '2026-11-28',
    step: 'the-clock',
    words: {
      'zh-hant': '初版沒有說裁決的「太晚」是以哪幾天為界，也沒有寫出2018、2019年的那幾封信。',
      'zh-hans': '初版没有说裁决的“太晚”是以哪几天为界，也没有写出2018、2019年的那几封信。',
      en: 'The first edition did not say on which days “too late” turned, nor tell of the letters of 2018 and 2019.'
    }
  }
];

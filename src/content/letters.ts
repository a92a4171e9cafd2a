import type { Ink } from '../lib/chart/marks.ts';
import { leftOut, type LetterPlan } from './grammar.ts';

/**
 * People who write or are written to and have no line: the ink of their side. Their names stand in each edition's
 * `people`; whoever has a line is named there as in `actors`.
 */
export const people: Record<string, Ink> = {
  teller: 'quiet',
  karpathy: 'quiet',
  nadella: 'microsoft',
  staff: 'microsoft',
  followers: 'quiet',
  cnbc: 'quiet',
  self: 'quiet',
  jury: 'quiet',
  court: 'quiet',
  molo: 'musk',
  savitt: 'openai',
  'musk-lawyers': 'musk'
};

/**
 * Sheets of letters, messages, posts and testimony, by the claim that dates each, in the order in which the story opens
 * them. A line is, word for word, a part of a quotation that its claim has in the ledger, which also has the day and the
 * speaker; `leftOut` stands where the letter says more. Addressees are all of them. A stamp is a later reading on
 * record. Translations, and words beside a date (`when-N`) or over a part of a letter (`part-N`), stand in each
 * edition's `letters`.
 */
export const letters: LetterPlan[] = [
  {
    claim: 'altman-email-may-2015',
    kind: 'email',
    messages: [
      {
        from: ['altman'],
        to: ['musk'],
        lines: [
          'Been thinking a lot about whether it’s possible to stop humanity from developing AI. I think the answer is almost definitely not.',
          'If it’s going to happen anyway, it seems like it would be good for someone other than Google to do it first.',
          leftOut
        ]
      },
      { from: ['musk'], to: ['altman'], lines: ['Probably worth a conversation'] }
    ],
    stamps: [{ claim: 'amended-2024', word: 'stamp-exhibit', ink: 'musk' }]
  },
  {
    claim: 'sutskever-yup',
    kind: 'email',
    messages: [
      {
        from: ['sutskever'],
        to: ['musk', 'altman', 'brockman'],
        lines: [
          leftOut,
          'As we get closer to building AI, it will make sense to start being less open.',
          'The Open in openAI means that everyone should benefit from the fruits of AI after its built, but it’s totally OK to not share the science',
          '(even though sharing everything is definitely the right strategy in the short and possibly medium term for recruitment purposes)'
        ]
      },
      { from: ['musk'], to: ['sutskever'], lines: ['Yup'] }
    ],
    stamps: [{ claim: 'oai-blog-mar-2024', word: 'stamp-published', ink: 'openai' }]
  },
  {
    claim: 'aws-first',
    kind: 'email',
    messages: [
      {
        from: ['nadella'],
        to: ['staff'],
        lines: ['Did we get called to participate?', 'AWS seems to have sneaked in there.']
      }
    ]
  },
  {
    claim: 'musk-nauseous',
    kind: 'email',
    side: 'far',
    messages: [
      {
        from: ['musk'],
        to: ['altman'],
        copies: ['teller'],
        lines: [
          'This actually made me feel nauseous.',
          'It sucks and is exactly what I would expect from them.',
          leftOut
        ]
      },
      {
        from: ['altman'],
        to: ['musk'],
        copies: ['teller'],
        lines: [
          'I had the same reaction after reading that section and they’ve already agreed to drop.'
        ]
      },
      {
        claim: 'musk-objection-closed-source',
        from: ['musk'],
        to: ['teller'],
        lines: [
          'Fine by me if they don’t use this in active messaging.',
          'Would be worth way more than $50M not to seem like Microsoft’s marketing bitch.'
        ]
      }
    ],
    stamps: [{ claim: 'amended-2024', word: 'stamp-exhibit', ink: 'musk' }]
  },
  {
    claim: 'sutskever-agi-dictatorship',
    kind: 'email',
    messages: [
      {
        from: ['sutskever', 'brockman'],
        to: ['musk', 'altman'],
        copies: ['brockman', 'teller', 'zilis'],
        lines: []
      },
      {
        from: ['sutskever', 'brockman'],
        to: ['musk'],
        part: true,
        lines: [
          'We really want to work with you. We believe that if we join forces, our chance of success in the mission is the greatest.',
          {
            en: 'The current structure provides you with a path where you end up with unilateral absolute control over the AGI.',
            lead: true
          },
          leftOut,
          'So it is a bad idea to create a structure where you could become a dictator if you chose to, especially given that we can create some other structure that avoids this possibility.'
        ]
      },
      {
        claim: 'letter-on-altman',
        from: ['sutskever', 'brockman'],
        to: ['altman'],
        part: true,
        lines: [
          'When Greg and I are stuck, you’ve always had an answer that turned out to be deep and correct.',
          leftOut,
          {
            en: 'But we haven’t been able to fully trust your judgements throughout this process, because we don’t understand your cost function.',
            lead: true
          },
          'We don’t understand why the CEO title is so important to you. Your stated reasons have changed, and it’s hard to really understand what’s driving it.'
        ]
      },
      {
        claim: 'letter-own-failings',
        from: ['sutskever', 'brockman'],
        to: ['musk', 'altman'],
        part: true,
        lines: [
          'we realized that we have allowed the idea of financial return 2-3 years down the line to drive our decisions.',
          leftOut,
          {
            en: 'We did not speak our full truth during the negotiation.',
            lead: true
          },
          'We have our excuses, but it was damaging to the process, and we may lose both Sam and Elon as a result.'
        ]
      }
    ],
    stamps: [{ claim: 'amended-2024', word: 'stamp-exhibit', ink: 'musk' }]
  },
  {
    claim: 'final-straw',
    kind: 'email',
    side: 'far',
    messages: [
      {
        from: ['musk'],
        to: ['sutskever'],
        copies: ['altman', 'brockman', 'teller', 'zilis'],
        lines: [
          'Guys, I’ve had enough. This is the final straw.',
          'Either go do something on your own or continue with OpenAI as a nonprofit.',
          'I will no longer fund OpenAI until you have made a firm commitment to stay or I’m just being a fool who is essentially providing free funding for you to create a startup.',
          leftOut
        ]
      },
      {
        from: ['musk'],
        to: ['sutskever', 'altman'],
        lines: [
          'To be clear, this is not an ultimatum to accept what was discussed before.',
          'That is no longer on the table.'
        ]
      },
      {
        claim: 'altman-enthusiastic',
        from: ['altman'],
        to: ['musk', 'sutskever'],
        lines: ['i remain enthusiastic about the non-profit structure!']
      }
    ],
    stamps: [{ claim: 'amended-2024', word: 'stamp-exhibit', ink: 'musk' }]
  },
  {
    claim: 'google-still-ahead-2018',
    kind: 'email',
    side: 'far',
    messages: [
      {
        from: ['musk'],
        to: ['brockman', 'sutskever', 'altman'],
        lines: [
          'OpenAI is on a path of certain failure relative to Google.',
          'There obviously needs to be immediate and dramatic action or everyone except for Google will be consigned to irrelevance.',
          leftOut,
          {
            en: 'To be clear, I have a lot of respect for your abilities and accomplishments, but I am not happy with how things have been managed.',
            claim: 'musk-criticised-results-2018'
          }
        ]
      },
      {
        claim: 'moral-high-ground-2018',
        from: ['brockman'],
        to: ['musk'],
        copies: ['sutskever', 'altman', 'zilis'],
        lines: [
          leftOut,
          'Our biggest tool is the moral high ground.',
          leftOut,
          'Try our best to remain a non-profit.',
          'AI is going to shake up the fabric of society, and our fiduciary duty should be to humanity.'
        ]
      }
    ],
    stamps: [{ claim: 'amended-2024', word: 'stamp-exhibit', ink: 'musk' }]
  },
  {
    claim: 'tesla-cash-cow',
    kind: 'email',
    side: 'far',
    messages: [
      {
        from: ['karpathy'],
        to: ['musk'],
        lines: [
          leftOut,
          'The most promising option I can think of, as I mentioned earlier, would be for OpenAI to attach to Tesla as its cash cow.',
          leftOut
        ]
      },
      {
        from: ['musk'],
        to: ['sutskever', 'brockman'],
        lines: [
          leftOut,
          'Tesla is the only path that could even hope to hold a candle to Google.',
          'Even then, the probability of being a counterweight to Google is small. It just isn’t zero.'
        ]
      }
    ],
    stamps: [{ claim: 'oai-blog-mar-2024', word: 'stamp-published', ink: 'openai' }]
  },
  {
    claim: 'zilis-capped-2018',
    kind: 'email',
    messages: [
      {
        from: ['zilis'],
        to: ['musk'],
        copies: ['teller'],
        lines: [
          leftOut,
          'Altman is thinking through an instrument where the 4-5 large corporates who are interested can invest with a return capped at 50x if OpenAI does get to some semblance of money-making AGI.',
          leftOut
        ]
      },
      {
        from: ['zilis'],
        to: ['musk'],
        copies: ['teller'],
        lines: [
          leftOut,
          'He confirmed again that they are definitely not doing an ICO but rather equity that has a fixed maximum return.',
          'Would be a rather unique subsidiary structure for the raise which he wants to walk you through.'
        ]
      }
    ],
    stamps: [{ claim: 'amended-2024', word: 'stamp-exhibit', ink: 'musk' }]
  },
  {
    claim: 'draft-lp-2019',
    kind: 'email',
    messages: [
      {
        from: ['altman'],
        to: ['musk'],
        copies: ['teller', 'zilis'],
        lines: [
          leftOut,
          'We’ve created the capped-profit company and raised the first round, led by Reid and Vinod.',
          leftOut,
          'we are now discussing a multi-billion dollar investment which I would like to get your advice on when you have time.'
        ]
      }
    ],
    stamps: [{ claim: 'amended-2024', word: 'stamp-exhibit', ink: 'musk' }]
  },
  {
    claim: 'no-financial-interest-2019',
    kind: 'email',
    side: 'far',
    messages: [
      {
        from: ['musk'],
        to: ['altman'],
        lines: [
          'Please be explicit that I have no financial interest in the for-profit arm of OpenAI'
        ]
      },
      { from: ['altman'], to: ['musk'], lines: ['on it'] }
    ],
    stamps: [
      { claim: 'amended-2024', word: 'stamp-exhibit', ink: 'musk' },
      { claim: 'sj-denied', word: 'stamp-order', ink: 'ink' }
    ]
  },
  {
    claim: 'bait-and-switch-2022',
    kind: 'text',
    side: 'far',
    messages: [
      {
        from: ['musk'],
        to: ['altman'],
        lines: [
          'I was disturbed to see OpenAI with a $20B valuation.',
          'De facto. I provided almost all the seed, A and most of B round funding.',
          leftOut,
          { en: 'This is a bait and switch', lead: true }
        ]
      }
    ],
    stamps: [
      { claim: 'oai-dec-emails', word: 'stamp-published', ink: 'openai' },
      { claim: 'musk-testimony', word: 'stamp-court', ink: 'ink' }
    ]
  },
  {
    claim: 'altman-offer-shares-2022',
    kind: 'text',
    messages: [
      {
        from: ['altman'],
        to: ['musk'],
        lines: [
          'I agree this feels bad—we offered you equity when we established the cap profit, which you didn’t want at the time but we are still very happy to do if you’d like.',
          leftOut,
          'Fwiw I personally have no equity and never have.'
        ]
      }
    ],
    stamps: [{ claim: 'oai-dec-emails', word: 'stamp-published', ink: 'openai' }]
  },
  {
    claim: 'musk-reaction-dec-2022',
    kind: 'post',
    side: 'far',
    messages: [
      {
        from: ['musk'],
        to: ['altman', 'followers'],
        lines: ['ChatGPT is scary good.', 'We are not far from dangerously strong AI.']
      },
      {
        from: ['musk'],
        to: ['followers'],
        lines: [
          'Need to understand more about governance structure & revenue plans going forward.',
          {
            en: 'OpenAI was started as open-source & non-profit. Neither are still true.',
            lead: true
          }
        ]
      }
    ]
  },
  {
    claim: 'musk-feb-2023',
    kind: 'post',
    side: 'far',
    messages: [
      {
        from: ['musk'],
        to: ['followers'],
        lines: [
          'OpenAI was created as an open source (which is why I named it “Open” AI), non-profit company to serve as a counterweight to Google,',
          {
            en: 'but now it has become a closed source, maximum-profit company effectively controlled by Microsoft.',
            lead: true
          }
        ]
      },
      {
        from: ['nadella'],
        to: ['cnbc'],
        lines: [
          'while I have a lot of respect for Elon and all that he does, I’d just say that’s factually not correct'
        ]
      }
    ]
  },
  {
    claim: 'texts-2023',
    kind: 'text',
    messages: [
      {
        from: ['altman'],
        to: ['musk'],
        lines: [
          'well, you’re my hero and that’s what it feels like when you attack openai.',
          'totally get we have some screwed some stuff up, but we have worked incredibly hard to do the right thing',
          leftOut,
          'i dont think openai would have happened without you—and it really fucking hurts when you publicly attack openai.'
        ]
      }
    ],
    stamps: [{ claim: 'altman-trustworthy', word: 'stamp-court', ink: 'ink' }]
  },
  {
    id: 'texts-2023-answer',
    claim: 'texts-2023',
    kind: 'text',
    side: 'far',
    messages: [
      {
        from: ['musk'],
        to: ['altman'],
        lines: [
          'I hear you and it is certainly not my intention to be hurtful, for which I apologize,',
          { en: 'but the fate of civilization is at stake.', lead: true }
        ]
      },
      {
        from: ['altman'],
        to: ['musk'],
        lines: [
          'i agree with that,',
          'and i would really love to hear the things you think we should be doing differently/better.'
        ]
      }
    ]
  },
  {
    id: 'brockman-note-2017',
    claim: 'sj-denied',
    kind: 'note',
    messages: [
      {
        from: ['brockman'],
        to: ['self'],
        lines: [
          'cannot say that we are committed to the non-profit.',
          'don’t want to say that we’re committed.',
          'if three months later we’re doing b-corp then it was a lie.'
        ]
      }
    ],
    stamps: [
      { claim: 'sj-denied', word: 'stamp-order', ink: 'ink' },
      { claim: 'brockman-testimony', word: 'stamp-court', ink: 'ink' }
    ]
  },
  {
    claim: 'brockman-journal-reply',
    kind: 'post',
    messages: [
      {
        from: ['brockman'],
        to: ['followers'],
        lines: [
          'I have great respect for Elon, but the way he cherry-picked from my personal journal is beyond dishonest.',
          'The context shows these snippets were actually about whether to accept Elon’s draconian terms.'
        ]
      }
    ]
  },
  {
    claim: 'openings',
    kind: 'stand',
    messages: [
      {
        from: ['molo'],
        to: ['jury'],
        lines: ['We’re here today because the defendants in this case stole a charity']
      },
      {
        from: ['savitt'],
        to: ['jury'],
        lines: ['Mr. Musk’s lawsuit is a pageant of hypocrisy.']
      }
    ]
  },
  {
    claim: 'told-2018-2019',
    kind: 'stand',
    messages: [
      {
        from: ['musk'],
        to: ['savitt'],
        lines: [
          'Well, it seems I do say “OK by me” I think.',
          leftOut,
          'If you see something that says “in the spirit of a donation,” what do you expect? You expect that the fine print would contradict that?'
        ]
      }
    ]
  },
  {
    claim: 'distillation',
    kind: 'stand',
    side: 'far',
    messages: [
      {
        from: ['savitt'],
        to: ['musk'],
        lines: ['Has xAI distilled OpenAI’s technology at any time?']
      },
      {
        from: ['musk'],
        to: ['savitt'],
        lines: ['Well, generally, the AI companies have distilled other AI company’s models.']
      },
      { from: ['savitt'], to: ['musk'], lines: ['So that’s a yes.'] },
      { from: ['musk'], to: ['savitt'], lines: ['Partly.'] }
    ]
  },
  {
    claim: 'musk-testimony',
    kind: 'stand',
    side: 'far',
    messages: [
      {
        from: ['musk'],
        to: ['molo'],
        lines: [
          'Well, I actually was a fool who provided free funding for them to create a startup.'
        ]
      }
    ]
  },
  {
    claim: 'altman-trustworthy',
    kind: 'stand',
    messages: [
      { from: ['molo'], to: ['altman'], lines: ['Are you completely trustworthy?'] },
      {
        from: ['altman'],
        to: ['molo'],
        lines: ['I believe I am an honest and trustworthy businessperson.']
      }
    ]
  },
  {
    claim: 'remedies-2026',
    kind: 'stand',
    side: 'far',
    messages: [
      {
        from: ['musk-lawyers'],
        to: ['court'],
        lines: [
          'Any assets obtained at the charity’s expense belong to the OpenAI charity and must be returned to it.',
          'Plaintiff does not and will not seek these funds for himself.'
        ]
      }
    ]
  }
];

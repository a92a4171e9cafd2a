/**
 * States of the scene `letter` for the steps of the new storyboard, ready for content/story.ts: `letter(...)` is the helper
 * that stands there; an array is one state for each paragraph of the step (`states` in place of `state`).
 * mark: numbers of lines, from 1 over the whole sheet. Lines stand in chart.ts, letters.
 */
type Sheet = { letter: string; mark: number[]; shown?: number; stamps?: number };
const letter = (...sheets: Sheet[]) => ({ scene: 'letter' as const, sheets });

export const letters = {
  // Altman asks; Musk answers
  'the-email': [
    letter({ letter: 'altman-email-may-2015', mark: [2], shown: 2 }),
    letter({ letter: 'altman-email-may-2015', mark: [3] })
  ],
  // the whole thought; then the one word
  'less-open': [
    letter({ letter: 'sutskever-yup', mark: [1, 2], shown: 3 }),
    letter({ letter: 'sutskever-yup', mark: [4] })
  ],
  'the-shadow': letter({ letter: 'aws-first', mark: [1] }),
  // one paragraph: his mail, with Altman's and his second, five days later, under it
  nauseous: letter({ letter: 'musk-nauseous', mark: [1] }),
  // on Musk; on Altman; on themselves
  'absolute-control': [
    letter({ letter: 'sutskever-agi-dictatorship', mark: [2] }),
    letter({ letter: 'sutskever-agi-dictatorship', mark: [5] }),
    letter({ letter: 'sutskever-agi-dictatorship', mark: [8] })
  ],
  // the answer faces it; "not an ultimatum"; Altman's next morning
  'final-straw': [
    letter(
      { letter: 'sutskever-agi-dictatorship', mark: [] },
      { letter: 'final-straw', mark: [1, 2], shown: 3 }
    ),
    letter(
      { letter: 'sutskever-agi-dictatorship', mark: [] },
      { letter: 'final-straw', mark: [4, 5], shown: 5 }
    ),
    letter({ letter: 'sutskever-agi-dictatorship', mark: [] }, { letter: 'final-straw', mark: [6] })
  ],
  // Musk and Brockman; then the message that he forwards. A third state of the storyline may follow (room-states.ts)
  'cash-cow': [
    letter({ letter: 'google-still-ahead-2018', mark: [1, 5] }),
    letter({ letter: 'tesla-cash-cow', mark: [1] })
  ],
  'what-he-was-told': [
    letter({ letter: 'zilis-capped-2018', mark: [1, 2] }),
    letter({ letter: 'draft-lp-2019', mark: [1] }),
    letter({ letter: 'no-financial-interest-2019', mark: [1, 2] })
  ],
  'bait-and-switch': [
    letter({ letter: 'bait-and-switch-2022', mark: [3] }),
    letter({ letter: 'bait-and-switch-2022', mark: [] }, { letter: 'altman-offer-shares-2022', mark: [1] }),
    letter(
      { letter: 'bait-and-switch-2022', mark: [3], stamps: 2 },
      { letter: 'altman-offer-shares-2022', mark: [], stamps: 1 }
    )
  ],
  'his-reaction': [
    letter({ letter: 'musk-reaction-dec-2022', mark: [1, 4] }),
    letter({ letter: 'musk-reaction-dec-2022', mark: [] }, { letter: 'musk-feb-2023', mark: [2] })
  ],
  'my-hero': [
    letter({ letter: 'texts-2023', mark: [1, 3] }),
    letter({ letter: 'texts-2023', mark: [] }, { letter: 'texts-2023-answer', mark: [1, 2], shown: 2 }),
    letter({ letter: 'texts-2023', mark: [] }, { letter: 'texts-2023-answer', mark: [3, 4] })
  ],
  // the old sheet is back, and the stamp falls on it
  'the-reply': letter({ letter: 'sutskever-yup', mark: [4], stamps: 1 }),
  // a third state follows on the docket: 26 claims, three stand (clock-states.ts)
  'then-it-was-a-lie': [
    letter({ letter: 'brockman-note-2017', mark: [1, 2, 3], stamps: 1 }),
    letter(
      { letter: 'brockman-note-2017', mark: [], stamps: 1 },
      { letter: 'brockman-journal-reply', mark: [2] }
    )
  ],
  'the-trial': [
    letter({ letter: 'openings', mark: [1, 2] }),
    letter({ letter: 'musk-testimony', mark: [1] }, { letter: 'distillation', mark: [2, 4] }),
    letter({ letter: 'altman-trustworthy', mark: [1, 2] }),
    letter({ letter: 'remedies-2026', mark: [2] })
  ]
};

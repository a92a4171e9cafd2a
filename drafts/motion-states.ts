/**
 * What becomes what in the steps of the new storyboard: `becomes` and `staged`, to be pasted beside each step's state in
 * content/story.ts. Written for the keys of the branches room, letters and clock. A key that neither end has ends the
 * build with the nearest key's name, so a wrong line is found at once. A step without a line goes by the grammar alone:
 *   1. one key is one thing (eventKey(id): dot = small sheet = letter's sheet = filing = bar with that host; line-ACTOR; tick-DAY; axis);
 *   2. `becomes` (from: a key of the step before, to: a key of this one; `prefix-*` for many);
 *   3. `origin`;
 *   4. an actor's squares, else bars, else line become the actor's squares, bars or line (by ink).
 * Reading back, `becomes` is turned round by itself; `staged` holds for reading on only.
 * With sub-states, the list that Stage gets as `story` must hold every state in order, one Keyframe each ({ state, legend,
 * becomes?, staged? }), and a step's `becomes`/`staged` belong to the Keyframe of its first state.
 */
export const ways = {
  // storyline › letter and back: nothing to say where the letter's small sheet lies on the line (same key).
  nauseous: { becomes: [{ from: 'bar-price-paid', to: 'e-musk-nauseous' }] },
  dota: { becomes: [{ from: 'e-musk-nauseous', to: 'line-musk' }] }, // not where its small sheet is in `letters`
  'the-lines-part': {
    // Musk's line goes through the wall. The first stage's state is the step's own, cut before the day of `kicked-out`.
    staged: [
      // { name: 'at-the-wall', ms: 700, hold: 200, state: … },
      { name: 'through', ms: 1400 }
    ]
  },
  'ten-months': { staged: [{ name: 'stretch', ms: 1900 }] },
  'his-reaction': { becomes: [{ from: 'bar-facebook', to: 'e-musk-reaction-dec-2022' }] },
  'the-first-suit': { becomes: [{ from: 'line-musk', to: 'e-suit-feb-2024' }] }, // court-0 is the baseline by its key
  'the-reply': {
    // Yup is read again: the sheet of January 2016 first, held; then the post that prints it
    staged: [
      { name: 'the-letter', ms: 700, hold: 400, state: { scene: 'letter', sheets: [{ letter: 'sutskever-yup', mark: [4] }] } },
      { name: 'read-again', ms: 900 }
    ]
  },
  'a-hundred-and-fifty-seven': {
    // the thousand as large as the stage (one square of what is counted next), held; then the camera draws back
    staged: [
      {
        name: 'the-thousand',
        ms: 900,
        hold: 350,
        state: {
          scene: 'waffle',
          unit: 'billion',
          inner: { count: 1000, ink: 'microsoft' }, // as in the step's own state
          grids: [{ label: '', total: 1, parts: [{ value: 1, ink: 'openai', style: 'tint' }] }]
        }
      },
      { name: 'one-square', ms: 1150 }
    ]
  },
  'too-late': { staged: [{ name: 'falling', ms: 1800 }] }, // one by one in the order of juror-*
  reflection: { becomes: [{ from: 'juror-*', to: 'e-verdict' }] }
} as const;

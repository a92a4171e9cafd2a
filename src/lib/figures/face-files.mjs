/** The packages that hold the whole faces, in the versions from which those in `src/faces` were made. */
export const packages = {
  '@expo-google-fonts/noto-sans-sc': '0.4.3',
  '@expo-google-fonts/noto-sans-tc': '0.4.3',
  '@expo-google-fonts/noto-serif-sc': '0.4.3',
  '@expo-google-fonts/noto-serif-tc': '0.4.4',
  '@expo-google-fonts/source-sans-3': '0.4.1',
  '@expo-google-fonts/source-serif-4': '0.4.1'
};

/** The faces in which this site sets and draws, by the files of their packages: all of them under the SIL Open Font License. */
export const files = {
  'serif-tc-black': 'noto-serif-tc/900Black/NotoSerifTC_900Black.ttf',
  'serif-sc-black': 'noto-serif-sc/900Black/NotoSerifSC_900Black.ttf',
  'serif-black': 'source-serif-4/900Black/SourceSerif4_900Black.ttf',
  'serif-italic': 'source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
  'sans-tc': 'noto-sans-tc/400Regular/NotoSansTC_400Regular.ttf',
  'sans-tc-bold': 'noto-sans-tc/700Bold/NotoSansTC_700Bold.ttf',
  'sans-sc': 'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'sans-sc-bold': 'noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
  sans: 'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  'sans-bold': 'source-sans-3/700Bold/SourceSans3_700Bold.ttf'
};

/** @typedef {keyof typeof files} FaceFile */

/** The folder with the faces and their licences. */
const folder = 'src/faces';

/** Where a face stands. @param {FaceFile} face */
export const faceAt = (face) => `${folder}/${face}.woff2`;

/** The family of a face, by the name of its package. @param {FaceFile} face */
export const familyOf = (face) => files[face].split('/')[0] ?? face;

/** Where the licence of a family stands. @param {string} family */
export const licenceAt = (family) => `${folder}/${family}-licence.txt`;

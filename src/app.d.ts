declare global {
  namespace App {
    interface Error {
      message: string;
    }
    interface PageState {
      /** Id of the step at which the story opens, when another page led there. */
      opened?: string;
    }
  }
}

export {};

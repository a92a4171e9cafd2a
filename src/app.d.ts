declare global {
  namespace App {
    interface Error {
      message: string;
    }
    interface Locals {
      /** What only machines read of the page, as HTML for its head. */
      head?: string;
    }
  }
}

export {};

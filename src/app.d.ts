declare global {
  namespace App {
    interface Error {
      message: string;
    }
    interface Locals {
      /** Tags for machines, as HTML for the page's head. */
      head?: string;
    }
  }
}

export {};

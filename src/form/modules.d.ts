// The modules of generated/js that carry no types of their own.

declare module "*/labels.js" {
  export function pathOf(pointer: string): (string | number)[];
  export function steps(path: (string | number)[], form: string | null): { own: { zh: string } }[];
  export function headerPath(path: (string | number)[], form: string | null): { zh: string; en: string };
}

declare module "*/memory.js" {
  export function remembered<T>(make: (text: string) => T): (text: string) => T;
}

declare module "*/linear.js" {
  interface Row {
    rule: string;
    forms: Record<string, string[]>;
    terms: [pointer: string, coefficient: number][];
    operator: string;
    constant: number;
    scale: number;
  }
  export const LINEAR: Row[];
}

declare module "*/sheet.js" {
  export function isTotal(path: (string | number)[]): boolean;
}

declare module "*/words.js" {
  export function labelCell(
    path: (string | number)[],
    formOf: (variable: string, table: string) => string | null,
  ): { zh: string };
}

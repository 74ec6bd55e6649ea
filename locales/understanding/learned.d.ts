/** What build.mjs learned of the phrases, as base64. Written into .build/, never by hand. */
export declare const intents: { kinds: string[]; step: number; weights: string };
export declare const tongues: { kinds: string[]; step: number; weights: string };

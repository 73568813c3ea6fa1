package example;

/** Without the annotation of its own: no class is written for it. */
interface NoSocket extends ExtendedSocket {}

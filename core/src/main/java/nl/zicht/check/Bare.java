package nl.zicht.check;

/** What the name of an array without subscripts stands for. */
enum Bare {
    /** The element at the position of the owner; the owner must have every dimension. */
    OWNER,
    /** The position of the owner where it has the dimension, all elements along the others. */
    OWNER_ELSE_ALL,
    /** All elements. */
    ALL
}

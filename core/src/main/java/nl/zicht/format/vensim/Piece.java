package nl.zicht.format.vensim;

import nl.zicht.format.vensim.Statement.Body;
import nl.zicht.format.vensim.Statement.LeftSide;

/** One of the equations of a variable, with the entry it stands in. */
record Piece(Entry entry, LeftSide left, Body body) {}

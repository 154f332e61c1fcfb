package nl.zicht.format.yaml;

import java.util.Optional;

/** Gives the text of a file that stands beside the one being read. */
@FunctionalInterface
public interface SiblingFiles {

    /** No files stand beside it. */
    SiblingFiles NONE = name -> Optional.empty();

    /**
     * The text of a file.
     *
     * @param name a plain file name, without folders
     * @return the text; empty when there is no such file
     */
    Optional<String> text(String name);
}

package nl.zicht.scenarios.chart.drawing;

import java.util.List;
import java.util.Optional;

/** One thing on a drawing. Coordinates are pixels from the top left corner. */
public sealed interface Mark {

    /** Draws this mark. */
    void draw(Pen pen);

    /** Where a text stands relative to its point. */
    enum Anchor {
        /** The text begins at the point. */
        START,
        /** The text is centred on the point. */
        MIDDLE,
        /** The text ends at the point. */
        END
    }

    /**
     * A line of text.
     *
     * @param x horizontal place, see {@code anchor}
     * @param y base line of the letters
     * @param text what is written; may hold any character
     * @param size height of the font in pixels
     * @param bold whether it is bold
     * @param colour {@code #RRGGBB}
     * @param anchor where the text stands relative to {@code x}
     */
    record Text(double x, double y, String text, double size, boolean bold, String colour, Anchor anchor)
            implements Mark {
        @Override
        public void draw(Pen pen) {
            pen.text(this);
        }
    }

    /**
     * A shape made of lines and curves.
     *
     * @param steps the way the pen goes, beginning with {@link Step.Move}
     * @param ink the outline, if there is one
     * @param fill colour inside, if there is one
     */
    record Shape(List<Step> steps, Optional<Ink> ink, Optional<String> fill) implements Mark {
        /** Copies the steps. */
        public Shape {
            steps = List.copyOf(steps);
        }

        @Override
        public void draw(Pen pen) {
            pen.shape(this);
        }
    }

    /**
     * A rectangle.
     *
     * @param x left
     * @param y top
     * @param width in pixels
     * @param height in pixels
     * @param radius of the corners, 0 for sharp ones
     * @param ink the outline, if there is one
     * @param fill colour inside, if there is one
     */
    record Box(double x, double y, double width, double height, double radius, Optional<Ink> ink, Optional<String> fill)
            implements Mark {
        @Override
        public void draw(Pen pen) {
            pen.box(this);
        }
    }

    /**
     * A circle.
     *
     * @param x of the centre
     * @param y of the centre
     * @param radius in pixels
     * @param ink the outline, if there is one
     * @param fill colour inside, if there is one
     */
    record Disc(double x, double y, double radius, Optional<Ink> ink, Optional<String> fill) implements Mark {
        @Override
        public void draw(Pen pen) {
            pen.disc(this);
        }
    }

    /** A movement of the pen. */
    sealed interface Step {

        /** Takes this step along a path. */
        void follow(Path path);

        /**
         * To a point without drawing.
         *
         * @param x to the right
         * @param y down
         */
        record Move(double x, double y) implements Step {
            @Override
            public void follow(Path path) {
                path.move(x, y);
            }
        }

        /**
         * In a straight line to a point.
         *
         * @param x to the right
         * @param y down
         */
        record Straight(double x, double y) implements Step {
            @Override
            public void follow(Path path) {
                path.straight(x, y);
            }
        }

        /**
         * Along a cubic Bézier curve to a point.
         *
         * @param x1 first control point
         * @param y1 first control point
         * @param x2 second control point
         * @param y2 second control point
         * @param x end
         * @param y end
         */
        record Curve(double x1, double y1, double x2, double y2, double x, double y) implements Step {
            @Override
            public void follow(Path path) {
                path.curve(x1, y1, x2, y2, x, y);
            }
        }

        /** Back to where the shape began. */
        record Close() implements Step {
            @Override
            public void follow(Path path) {
                path.close();
            }
        }
    }

    /** A straight line between two points. */
    static Shape line(double x1, double y1, double x2, double y2, Ink ink) {
        return new Shape(List.of(new Step.Move(x1, y1), new Step.Straight(x2, y2)), Optional.of(ink), Optional.empty());
    }
}

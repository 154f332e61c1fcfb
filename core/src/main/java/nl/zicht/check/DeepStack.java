package nl.zicht.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import nl.zicht.equation.Expression;
import nl.zicht.equation.ExpressionWalker;
import nl.zicht.model.Definition;
import nl.zicht.model.ModelStructure;
import nl.zicht.model.Stock;
import nl.zicht.model.Variable;
import org.jspecify.annotations.Nullable;

/**
 * Runs checking, whose recursion follows the nesting of equations, where the stack is deep enough: on the caller's thread for equations as people write them,
 * on a thread of its own for a model whose equations are nested deeper than {@value #USUAL} levels.
 */
final class DeepStack {
    private static final int USUAL = 60;

    /** Measured: a level of nested array functions takes some 2 kB of an interpreted JVM's stack. */
    private static final long BYTES_PER_LEVEL = 8 << 10;

    private static final long BASE = 1 << 20;

    /** Levels of an equation that take as much stack as a macro that calls another. */
    private static final int LEVELS_PER_MACRO = 20;

    private DeepStack() {}

    static <T> T run(ModelStructure structure, Supplier<T> work) {
        int levels = deepest(structure);
        if (levels <= USUAL) {
            return work.get();
        }
        Outcome<T> outcome = new Outcome<>(work);
        Thread thread = new Thread(null, outcome, "check of a deeply nested model", BASE + levels * BYTES_PER_LEVEL);
        thread.setDaemon(true);
        thread.start();
        return outcome.await(thread);
    }

    private static int deepest(ModelStructure structure) {
        int deepest = structure.macros().isEmpty() ? 0 : MacroCalls.DEEPEST * LEVELS_PER_MACRO;
        for (Variable variable : structure.variables()) {
            for (Definition definition : variable.definitions()) {
                deepest = Math.max(deepest, depth(definition.expression()));
                deepest = Math.max(deepest, depth(definition.initialExpression()));
            }
            if (variable instanceof Stock stock) {
                for (Definition net : stock.netFlow()) {
                    deepest = Math.max(deepest, depth(net.expression()));
                }
            }
        }
        return deepest;
    }

    private record Node(Expression expression, int level) {}

    private static int depth(@Nullable Expression root) {
        if (root == null || root instanceof Expression.Literal) {
            return 1;
        }
        int deepest = 0;
        Deque<Node> open = new ArrayDeque<>();
        open.push(new Node(root, 1));
        while (!open.isEmpty()) {
            Node node = open.pop();
            deepest = Math.max(deepest, node.level());
            for (Expression child : ExpressionWalker.children(node.expression())) {
                open.push(new Node(child, node.level() + 1));
            }
        }
        return deepest;
    }

    /** What came out of work on another thread. */
    private static final class Outcome<T> implements Runnable {
        private final Supplier<T> work;
        private @Nullable T result;
        private @Nullable Throwable failure;

        private Outcome(Supplier<T> work) {
            this.work = work;
        }

        @Override
        public void run() {
            try {
                result = work.get();
            } catch (RuntimeException | Error thrown) {
                failure = thrown;
            }
        }

        /** Waits for the end; an interruption is passed on after it, since checking ends by itself. */
        private T await(Thread thread) {
            boolean interrupted = false;
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            if (failure instanceof RuntimeException exception) {
                throw exception;
            } else if (failure instanceof Error error) {
                throw error;
            }
            T value = result;
            if (value == null) {
                throw new IllegalStateException("checking gave nothing");
            }
            return value;
        }
    }
}

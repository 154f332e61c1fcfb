package nl.zicht.ensemble;

import java.util.List;
import nl.zicht.simulate.BackEnd;
import nl.zicht.simulate.CompiledModel;
import nl.zicht.simulate.RunOptions;

/**
 * Runs blocks of members of one model, whose inputs and watched variables were looked up when it was made. Not thread-safe; every thread has its own.
 *
 * <p>However a runner goes about it, one member after another or many at once, what it hands on has the same bits.
 */
@FunctionalInterface
public interface MemberRunner {
    /**
     * Runs a block.
     *
     * @param firstMember the number of the first member, by which random numbers of the model differ
     * @param count the number of members, neighbours
     * @param inputs the value of input i in member {@code firstMember + l} at {@code inputs[i][l]}
     * @param sink takes the watched values of every saved moment of every member
     * @throws nl.zicht.equation.ModelException when a run cannot be made
     * @throws java.util.concurrent.CancellationException when the thread is interrupted; it stays so
     */
    void run(long firstMember, int count, double[][] inputs, OutcomeSink sink);

    /** Makes a runner for each thread. */
    @FunctionalInterface
    interface Factory {
        MemberRunner create();

        /**
         * Returns what makes runners: in lanes where the model runs in them and the interpreter was not asked for, otherwise one member after another.
         *
         * @param inputs the inputs that differ from member to member
         * @param watched the variables to hand on
         * @throws nl.zicht.equation.ModelException with every name that the model does not have or cannot set
         */
        static Factory of(CompiledModel model, RunOptions options, List<String> inputs, List<String> watched) {
            return of(model, options, inputs, watched, 0);
        }

        /**
         * Returns what makes runners: lanes where the model runs in them, otherwise one member after another.
         *
         * @param inputs the names of the inputs, in the order in which blocks hold their values
         * @param watched the names of the variables whose values are handed on, in order
         * @param width how many members a block usually has, rounded up to a multiple of 8; 0 for blocks so large that the size of the model decides
         * @throws nl.zicht.equation.ModelException with every name that the model does not have or cannot set
         */
        static Factory of(
                CompiledModel model, RunOptions options, List<String> inputs, List<String> watched, int width) {
            return options.backEnd() == BackEnd.INTERPRETER
                    ? oneByOne(model, options, inputs, watched)
                    : InLanes.factory(model, options, inputs, watched, width)
                            .orElseGet(() -> oneByOne(model, options, inputs, watched));
        }

        /**
         * Returns what makes runners for an ensemble of a known size: as {@link #of(CompiledModel, RunOptions, List, List)}, but one member after another where so
         * few members do not repay the time in which Java compiles the code of lanes.
         *
         * @param members the number of members
         * @throws nl.zicht.equation.ModelException with every name that the model does not have or cannot set
         */
        static Factory forMembers(
                CompiledModel model, RunOptions options, List<String> inputs, List<String> watched, long members) {
            return model.lanesRepay(options, members)
                    ? of(model, options, inputs, watched)
                    : oneByOne(model, options, inputs, watched);
        }

        /** Returns what makes runners that take one member after another: quicker than lanes for a block of one. */
        static Factory oneByOne(CompiledModel model, RunOptions options, List<String> inputs, List<String> watched) {
            return OneByOne.factory(model, options, inputs, watched);
        }
    }
}

package nl.zicht.compile.bytecode;

import nl.zicht.check.ScalarFunction;
import nl.zicht.check.VectorFunction;
import nl.zicht.compile.Allocation;
import nl.zicht.compile.DemandCurve;
import nl.zicht.compile.Densities;
import nl.zicht.compile.Draws;
import nl.zicht.compile.Kernels;
import nl.zicht.compile.LookupTable;
import nl.zicht.compile.Past;
import nl.zicht.compile.Philox;
import nl.zicht.compile.SeriesStatistics;
import nl.zicht.compile.SpecialFunctions;
import nl.zicht.compile.TestInputs;
import nl.zicht.compile.VectorTable;
import nl.zicht.compile.Vectors;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The only methods that generated code may call: static ones of the numeric kernels, each with its exact signature. */
enum KernelCalls {
    IS_TRUE(Kernels.class, "isTrue", "(D)Z"),
    FLOORED_MODULO(Kernels.class, "flooredModulo", "(DD)D"),
    TRUNCATED_MODULO(Kernels.class, "truncatedModulo", "(DD)D"),
    POWER(Kernels.class, "power", "(DD)D"),
    POWERS(Kernels.class, "powers", "([DIIII)V"),
    LOOKUPS(Kernels.class, "lookups", "(" + Type.getDescriptor(LookupTable.class) + "[DIII)V"),
    ADVANCE(Kernels.class, "advance", "(IID)I"),
    ELEMENT(Kernels.class, "element", "([DIID)D"),
    LANE_ELEMENT(Kernels.class, "laneElement", "([DIIID)D"),
    COPY(System.class, "arraycopy", "(Ljava/lang/Object;ILjava/lang/Object;II)V"),
    GATHER(Kernels.class, "gather", "([DII[DII)V"),
    LOOKUP(Kernels.class, "lookup", "(" + Type.getDescriptor(LookupTable.class) + "D)D"),
    ABS(Kernels.class, "abs", "(D)D"),
    ARCCOS(Kernels.class, "arccos", "(D)D"),
    ARCSIN(Kernels.class, "arcsin", "(D)D"),
    ARCTAN(Kernels.class, "arctan", "(D)D"),
    COS(Kernels.class, "cos", "(D)D"),
    SIN(Kernels.class, "sin", "(D)D"),
    TAN(Kernels.class, "tan", "(D)D"),
    EXP(Kernels.class, "exp", "(D)D"),
    LN(Kernels.class, "ln", "(D)D"),
    LOG10(Kernels.class, "log10", "(D)D"),
    SQRT(Kernels.class, "sqrt", "(D)D"),
    FLOOR(Kernels.class, "floor", "(D)D"),
    TRUNCATE(Kernels.class, "truncate", "(D)D"),
    ROUND(Kernels.class, "round", "(D)D"),
    MIN(Kernels.class, "min", "(DD)D"),
    MAX(Kernels.class, "max", "(DD)D"),
    SAFE_DIVIDE(Kernels.class, "safeDivide", "(DDD)D"),
    QUANTUM(Kernels.class, "quantum", "(DD)D"),
    REMAINDER(Kernels.class, "remainder", "(DD)D"),
    DIVIDE_UNLESS_NEAR_ZERO(Kernels.class, "divideUnlessNearZero", "(DDD)D"),
    PULSE_TRAIN(TestInputs.class, "pulseTrain", "(DDDDDD)D"),
    STEP(TestInputs.class, "step", "(DDDD)D"),
    RAMP(TestInputs.class, "ramp", "(DDDD)D"),
    PULSE(TestInputs.class, "pulse", "(DDDDD)D"),
    GAMMALN(SpecialFunctions.class, "logGamma", "(D)D"),
    FACTORIAL(SpecialFunctions.class, "factorial", "(D)D"),
    COMBINATIONS(SpecialFunctions.class, "combinations", "(DD)D"),
    PERMUTATIONS(SpecialFunctions.class, "permutations", "(DD)D"),
    NORMAL_PROBABILITY(SpecialFunctions.class, "normalProbability", "(D)D"),
    STREAM(Philox.class, "stream", "(DD)D"),
    DRAW(Draws.class, "draw", "(DDDDDDDDDD)D"),
    DEMAND_FRACTION(DemandCurve.class, "fraction", "(DDDDD)D"),
    SELECT(Vectors.class, "select", "([DIIDD)D"),
    SORT_ORDER(Vectors.class, "sortOrder", "([DIIDD)D"),
    RANK(Vectors.class, "rank", "([DIIDD)D"),
    ALLOCATION_PRICE(Allocation.class, "price", "([DIID)D"),
    FIXED_SHARE(Allocation.class, "fixedShare", "([DIID)D"),
    WHOLE_ALLOCATION(Allocation.class, "whole", "([DIIDDD)D"),
    RECTANGLE_PRICE(Allocation.class, "rectanglePrice", "([DIIDD)D"),
    VECTOR_LOOKUP(VectorTable.class, "at", "([DIIDDDD)D"),
    ALLOCATION_BY_PRIORITY(Allocation.class, "byPriority", "([DIIDDD)D"),
    MARKET_PRICE(Allocation.class, "marketPrice", "([DIID)D"),
    SERIES_MAXIMUM(SeriesStatistics.class, "maximum", "([DIIDD)D"),
    SERIES_MINIMUM(SeriesStatistics.class, "minimum", "([DIIDD)D"),
    SERIES_MEAN(SeriesStatistics.class, "mean", "([DIIDD)D"),
    SERIES_MEDIAN(SeriesStatistics.class, "median", "([DIIDD)D"),
    SERIES_DEVIATION(SeriesStatistics.class, "deviation", "([DIIDD)D"),
    WEIGHTED_START(Densities.class, "weightedStart", "([DIIDDD)D"),
    HISTORY(Past.class, "history", "([DIIDDD)D"),
    RATE_OF_RETURN(Past.class, "rateOfReturn", "([DIIDDDDDD)D"),
    QUANTILE(Densities.class, "quantile", "([DIIDDD)D"),
    POLYLINE(Densities.class, "polyline", "([DIID)D");

    private final String owner;
    private final String method;
    private final String descriptor;

    KernelCalls(Class<?> owner, String method, String descriptor) {
        this.owner = Type.getInternalName(owner);
        this.method = method;
        this.descriptor = descriptor;
    }

    /** Returns the call that evaluates a function. */
    static KernelCalls of(ScalarFunction function) {
        return valueOf(function.name());
    }

    /** Returns the call that evaluates a function of a vector. */
    static KernelCalls of(VectorFunction function) {
        return valueOf(function.name());
    }

    void emit(MethodVisitor code) {
        code.visitMethodInsn(Opcodes.INVOKESTATIC, owner, method, descriptor, false);
    }

    /** Returns owner, name and descriptor. */
    @Override
    public String toString() {
        return owner + "." + method + descriptor;
    }
}

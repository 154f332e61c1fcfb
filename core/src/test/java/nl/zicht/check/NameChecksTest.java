package nl.zicht.check;

import static nl.zicht.check.FindingsAssert.assertFindings;

import org.junit.jupiter.api.Test;

/** What {@link Checker} says about names, calls, equations and the simulation settings: code, severity, line and column. */
class NameChecksTest {
    @Test
    void unknownNamesAllAtOnceWithTheNearest() {
        assertFindings("""
                aux birth rate = 0.1
                aux births = birth_rat * 2 + nowhere
                aux other = births + xyzzy
                """)
                .error("UNKNOWN_NAME", 2, 14, "birth_rat", "birth rate is meant")
                .error("UNKNOWN_NAME", 2, 30, "nowhere", null)
                .error("UNKNOWN_NAME", 3, 22, "xyzzy", null)
                .nothingElse();
    }

    @Test
    void duplicateVariablesDimensionsAndElements() {
        assertFindings("""
                dim X = A, B, a
                dim x = P
                aux births = 1
                aux BIRTHS = 2
                aux X = 3
                """)
                .error("DUPLICATE_NAME", 1, 5, "element a", "remove one")
                .error("DUPLICATE_NAME", 2, 5, "dimension x is defined twice, first at model:1:5", "rename")
                .error("DUPLICATE_NAME", 4, 5, "variable BIRTHS is defined twice, first at model:3:5", "underscores")
                .error("DUPLICATE_NAME", 5, 5, "variable and of a dimension", null)
                .nothingElse();
    }

    @Test
    void reservedWordsAreMeantInQuotes() {
        assertFindings("aux time = 3\naux x = \"time\" + 1")
                .warning("RESERVED_NAME", 1, 5, "time", "\"time\"")
                .nothingElse();
    }

    @Test
    void unknownFunctionsAndThoseNotSupported() {
        assertFindings("""
                aux a = SMTH(a1, 3)
                aux a1 = INTERPOLATE(1)
                aux b = CEILING(nothing)
                aux c = a1(3)
                """)
                .error("UNKNOWN_FUNCTION", 1, 9, "SMTH", "SMTH")
                .error("NOT_SUPPORTED", 2, 10, "INTERPOLATE (a value", null)
                .error("UNKNOWN_FUNCTION", 3, 9, "CEILING", "-INT(-x) is meant")
                .error("UNKNOWN_NAME", 3, 17, "nothing", null)
                .error("BAD_ARGUMENTS", 4, 9, "a1 is a variable, not a function", "* is missing")
                .nothingElse();
    }

    @Test
    void functionsOfVensimRunUnderTheirNames() {
        assertFindings("aux a = SMOOTH(TIME, 3)")
                .warning("BENT_RULE", 1, 9, "SMOOTH is a function of Vensim", "SMTH1 is meant")
                .nothingElse();
    }

    @Test
    void wrongNumberOfArguments() {
        assertFindings("aux a = SMTH1(1)\naux b = ABS(1, 2)\naux c = SIN\naux d = STEP(1, 2, 3)")
                .error("BAD_ARGUMENTS", 1, 9, "SMTH1 takes 2 to 3 arguments, 1 was found", null)
                .error("BAD_ARGUMENTS", 2, 9, "ABS takes 1 argument, 2 were found", null)
                .error("BAD_ARGUMENTS", 3, 9, "SIN is a function", "SIN(")
                .error("BAD_ARGUMENTS", 4, 9, "STEP takes 2 arguments, 3 were found", null)
                .nothingElse();
    }

    @Test
    void missingEquationIsToldOnceAndItsReadersStaySilent() {
        assertFindings("aux a\naux b = a + 1\naux c = b * a")
                .error("NO_EQUATION", 1, 5, "a has no equation", "0")
                .nothingElse();
    }

    @Test
    void anEquationThatCouldNotBeReadStaysSilentAndSoDoItsReaders() {
        assertFindings("aux a = 3 +\naux b = a * 2")
                .error("SYNTAX", 1, null, "", null)
                .nothingElse();
    }

    @Test
    void flowsThatDoNotFit() {
        assertFindings("""
                dim X = A, B
                stock S = 0; in birth, a; out deaths, deaths
                stock T = 0; in births; out deaths
                stock U[X] = 0; in births2
                flow births = 1
                flow births2 = 1
                flow deaths = 1
                aux a = 1
                """)
                .error("BAD_FLOW", 2, 7, "S names birth as a flow into it, which does not exist", "births is meant")
                .error("BAD_FLOW", 2, 7, "S names a as a flow into it, which is not a flow", "make it a flow")
                .error("BAD_FLOW", 2, 7, "S names deaths twice", "remove one")
                .warning("BAD_FLOW", 3, 7, "deaths flows out of two stocks, S and T", null)
                .error("BAD_FLOW", 4, 7, "stock U[X] and its flow births2 have different dimensions", null)
                .nothingElse();
    }

    @Test
    void simulationSettings() {
        assertFindings("specs 0 10 0\naux a = 1")
                .error("BAD_SIMULATION_SPECS", "the time step is 0.0")
                .nothingElse();
        assertFindings("specs 0 10 NaN")
                .error("BAD_SIMULATION_SPECS", "the time step is NaN")
                .nothingElse();
        assertFindings("specs 10 0 1")
                .error("BAD_SIMULATION_SPECS", "stop time 0.0 lies before")
                .nothingElse();
        assertFindings("specs NaN 5 1")
                .error("BAD_SIMULATION_SPECS", "the start time is NaN")
                .nothingElse();
        assertFindings("specs 0 10 3")
                .warning("BAD_SIMULATION_SPECS", "does not divide")
                .nothingElse();
        assertFindings("specs 0 10 0.1").nothingElse();
        assertFindings("specs 1e20 2e20 1")
                .error("BAD_SIMULATION_SPECS", "too small to move")
                .nothingElse();
        assertFindings("specs 0 1e9 0.001")
                .error("LIMIT_EXCEEDED", "1.0E12 steps")
                .nothingElse();
    }

    @Test
    void graphicalFunctionsAsValueAndAsFunction() {
        assertFindings("""
                gf shape = (0,0) (1,2)
                aux curve; table (0,0) (1,2)
                aux a = shape(0.5) + shape
                aux b = LOOKUP(a, 1) + LOOKUP(curve, 2) + shape(1, 2)
                """.replace("aux curve;", "aux curve = ;"))
                .error("NO_EQUATION", 3, 22, "shape is a graphical function without an input", "shape(x)")
                .error("BAD_ARGUMENTS", 4, 16, "first argument of LOOKUP", null)
                .error("BAD_ARGUMENTS", 4, 43, "takes 1 argument, 2 were found", null)
                .nothingElse();
    }

    @Test
    void selfOutsidePrevious() {
        assertFindings("aux a = SELF + 1")
                .error("BAD_ARGUMENTS", 1, 9, "SELF", "PREVIOUS(SELF")
                .nothingElse();
    }

    @Test
    void delaysShorterThanAStepAndOrdersThatAreNotKnown() {
        assertFindings("""
                specs 0 10 1
                aux short = 0.5
                aux a = SMTH1(TIME, short)
                aux b = DELAY3(TIME, 2)
                aux c = DELAYN(TIME, 5, a)
                aux d = SMTHN(TIME, 5, 0)
                aux e = DELAY(TIME, 0.25)
                aux f = DELAY1(TIME, 5, xx)
                """)
                .warning("DELAY_TOO_SHORT", 3, 21, "the time 0.5 of SMTH1 is shorter than the time step 1.0", null)
                .warning("DELAY_TOO_SHORT", 4, 22, "the time 2.0 of DELAY3", null)
                .error("BAD_ARGUMENTS", 5, 25, "the order of DELAYN must be", null)
                .error("BAD_ARGUMENTS", 6, 24, "it is 0.0", null)
                .warning("DELAY_TOO_SHORT", 7, 21, "rounded to whole steps", null)
                .error("UNKNOWN_NAME", 8, 25, "xx", null)
                .nothingElse();
    }
}

package nl.zicht.benchmarks;

/** What stands around the sectors of a {@link LargeModel}: ranges, control variables, the drawing. */
final class LargeModelParts {
    static final String RANGES = """
            scenarios: BAU, SCEN1, SCEN2, SCEN3
            	~
            	~	What is assumed of policy.
            	|

            regions: north, east, south, west, islands
            	~
            	~		|

            sectors: Agriculture, Mining, Food, Textiles, Wood, Paper, Chemicals, Metals,
            	Machinery, Vehicles, Construction, Trade, Transport, Services
            	~
            	~	Sectors of the economy.
            	|

            goods sectors: Food, Textiles, Wood, Paper, Chemicals, Metals, Machinery, Vehicles ~~|

            sources: coal, oil, gas, hydro, wind, solar
            	~
            	~		|

            fossil: coal, oil, gas -> (twins: hydro, wind, solar)
            	~
            	~		|

            twins: hydro, wind, solar ~~|

            """;

    static final String CONTROL = """
            ********************************************************
            	.Control
            ********************************************************~
            		Simulation Control Parameters
            	|

            FINAL TIME  = 2050
            	~	Year
            	~	The final time for the simulation.
            	|

            INITIAL TIME  = 1995
            	~	Year
            	~	The initial time for the simulation.
            	|

            SAVEPER  = 1
            	~	Year [0,?]
            	~	The frequency with which output is stored.
            	|

            TIME STEP  = 0.25
            	~	Year [0,?]
            	~	The time step for the simulation.
            	|

            """;

    static final int CONTROL_LINES =
            (int) CONTROL.chars().filter(c -> c == '\n').count();

    private static final int LINES_PER_VIEW = 120;
    private static final String SETTINGS = "///---\\\\\\\n:L<%^E!@\n15:0,0,0,0,0,0\n27:0,\n34:0,\n4:Time\n";
    private static final int SETTINGS_LINES = 6;

    private LargeModelParts() {}

    /** Adds views with arrows and boxes up to a number of lines, and the settings. */
    static void drawing(MdlText text, int lines, int sectors) {
        int view = 0;
        while (text.lines() < lines - SETTINGS_LINES) {
            int number = view++ % sectors;
            text.line("\\\\\\---/// Sketch information - do not modify anything except names");
            text.line("V300  Do not put anything below this section - it will be ignored");
            text.line("*View " + view);
            text.line("$192-192-192,0,Times New Roman|12||0-0-0|0-0-0|0-0-255|-1--1--1|-1--1--1|96,96,5,0");
            for (int i = 1; i < LINES_PER_VIEW && text.lines() < lines - SETTINGS_LINES; i++) {
                text.line(
                        i % 3 == 0
                                ? "1," + i + "," + (i - 2) + "," + (i - 1) + ",1,0,0,0,0,64,0,-1--1--1,,1|(527,354)|"
                                : "10," + i + "," + LargeModelSector.stock(number) + "," + 7 * i
                                        + ",392,47,19,8,3,0,0,0,0,0,0");
            }
        }
        text.lines(SETTINGS);
    }
}

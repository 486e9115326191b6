import { useEffect, useState } from "react";
import { call } from "../app/api.ts";
import { exportForecast, type Forecast } from "./forecast.ts";

/** Looks at the plan as it is once `save` is done; undefined until then, and where it cannot be looked at. */
export function useForecast(planId: string, save: () => Promise<void>): Forecast | undefined {
  const [forecast, setForecast] = useState<Forecast>();
  useEffect(() => {
    let current = true;
    const look = async () => {
      await save();
      const { plan } = await call("plan.open", { id: planId });
      if (current) setForecast(exportForecast(plan));
    };
    // An export meets the same trouble and tells of it; a forecast that fails is only not shown.
    look().catch(() => undefined);
    return () => {
      current = false;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the view is mounted anew each time it is shown
  }, [planId]);
  return forecast;
}

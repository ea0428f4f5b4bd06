// The demo, as each of its people meets it. It is filled once; the journeys follow each other through it.

import { after, before } from "node:test";

import { browser, demo } from "./house.mjs";
import { access } from "./journeys/access.mjs";
import { accompany } from "./journeys/accompany.mjs";
import { campaign } from "./journeys/campaign.mjs";
import { coordinator } from "./journeys/coordinator.mjs";
import { partner } from "./journeys/partner.mjs";
import { proof } from "./journeys/proof.mjs";
import { everybody } from "./journeys/public.mjs";
import { round } from "./journeys/round.mjs";
import { sources } from "./journeys/sources.mjs";
import { treasurer } from "./journeys/treasurer.mjs";
import { volunteer } from "./journeys/volunteer.mjs";

const stage = {};
before(async () => { [stage.chrome, stage.house] = await Promise.all([browser(), demo()]); });
after(async () => {
  await stage.chrome?.close();
  await stage.house?.stop();
});

everybody(stage);
partner(stage);
coordinator(stage);
round(stage);
treasurer(stage);
campaign(stage);
volunteer(stage);
accompany(stage);
proof(stage);
access(stage);
sources(stage);

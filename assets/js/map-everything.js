/**
 * The map of all places: vector tiles of our own server, and the list beside the map, which the server writes anew
 * whenever the map comes to rest. Tiles name nobody: who presses a point reads its name from the list, or asks.
 */
const SOURCE = "everything";

/** How much of its accent a hexagon shows, by its class of density; its size was drawn by the server. */
const CELL_OPACITY = ["match", ["get", "d"], 0, 0.35, 1, 0.4, 2, 0.48, 3, 0.56, 4, 0.66, 0.78];

const grown = (near) => ["interpolate", ["exponential", 1.6], ["zoom"], 13, ["*", 0.35, near], 15, ["*", 0.6, near], 18, near];

export function everythingSource(address) {
  return { type: "vector", tiles: [new URL(location.href).origin + address], minzoom: 0, maxzoom: 17 };
}

/** Size tells what colour tells: the better the score, the larger and darker; partners are rings, others are small and hollow. */
export function everythingLayers(colours) {
  const places = { type: "circle", source: SOURCE, "source-layer": "places" };
  const scored = ["interpolate", ["linear"], ["get", "score"], 0, 7, 100, 12];
  return [
    {
      id: "cells", type: "fill", source: SOURCE, "source-layer": "cells",
      paint: { "fill-color": colours.accent, "fill-opacity": CELL_OPACITY, "fill-outline-color": colours.land },
    },
    {
      ...places, id: "places-other", filter: ["!", ["any", ["has", "score"], ["has", "partner"]]],
      paint: { "circle-radius": grown(6), "circle-color": colours.land, "circle-stroke-color": colours.line, "circle-stroke-width": 1.25 },
    },
    {
      ...places, id: "places-scored", filter: ["has", "score"], layout: { "circle-sort-key": ["get", "score"] },
      paint: {
        "circle-radius": grown(scored),
        "circle-color": ["step", ["get", "score"], colours.score[0], 40, colours.score[1], 60, colours.score[2], 80, colours.score[3]],
        "circle-stroke-color": colours.land, "circle-stroke-width": 0.75,
      },
    },
    {
      ...places, id: "places-partner", filter: ["has", "partner"],
      paint: { "circle-radius": grown(9), "circle-color": colours.land, "circle-stroke-color": colours.accent, "circle-stroke-width": 3 },
    },
    {
      id: "current", type: "circle", source: "current",
      paint: { "circle-radius": 13, "circle-opacity": 0, "circle-stroke-color": colours.attention, "circle-stroke-width": 4 },
    },
  ];
}

const POINTS = ["places-scored", "places-partner", "places-other"];

/** `west,south,east,north`, kept inside the globe, to about a metre. */
export function boxOf(bounds) {
  const kept = (degrees, end) => Math.min(Math.max(degrees, -end), end).toFixed(5);
  return [kept(bounds.getWest(), 180), kept(bounds.getSouth(), 85), kept(bounds.getEast(), 180), kept(bounds.getNorth(), 85)].join(",");
}

export class Everything {
  constructor(host) {
    this.host = host;
    this.view = host.view;
    this.seen = host.querySelector("[data-seen]");
    this.status = document.getElementById(host.getAttribute("status"));
    this.follow();
    this.followPointer();
  }

  /** The list is asked for when the map rests; an answer that comes too late is thrown away. */
  follow() {
    const rest = () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.refresh(), 150);
    };
    this.view.on("moveend", rest);
    this.view.once("idle", rest);
  }

  async refresh() {
    const box = boxOf(this.view.getBounds());
    // Who reads the list already is not disturbed; the next move of the map brings it up to date.
    if (box === this.box || this.seen.contains(document.activeElement)) return;
    this.box = box;
    this.asked?.abort();
    this.asked = new AbortController();
    this.seen.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(`${this.host.getAttribute("list")}?box=${box}`, { credentials: "same-origin", signal: this.asked.signal });
      if (!answer.ok) throw new Error(`the list answered ${answer.status}`);
      this.seen.innerHTML = await answer.text();
      this.seen.scrollTop = 0;
      history.replaceState(history.state, "", `?box=${box}`);
      this.say(this.seen.querySelector("[data-count]")?.textContent);
      this.host.show(this.host.item(this.host.current) ? this.host.current : undefined, false);
      if (this.host.current === undefined) this.mark();
    } catch (error) {
      if (error.name === "AbortError") return;
      this.box = undefined;
      throw error;
    } finally {
      this.seen.removeAttribute("aria-busy");
    }
  }

  say(words) {
    if (this.status && words && this.status.textContent !== words) this.status.textContent = words;
  }

  /** Rings the place that is current in the list, whether or not its point is drawn at this zoom. */
  mark(item) {
    const at = item?.dataset.at?.split(",").map(Number);
    const features = at?.length === 2 ? [{ type: "Feature", properties: {}, geometry: { type: "Point", coordinates: at } }] : [];
    this.view.getSource("current")?.setData({ type: "FeatureCollection", features });
  }

  followPointer() {
    this.view.on("click", (event) => {
      const [point] = this.view.queryRenderedFeatures(event.point, { layers: POINTS });
      if (point) return this.open(point.id);
      const [cell] = this.view.queryRenderedFeatures(event.point, { layers: ["cells"] });
      if (cell) {
        this.say(this.host.getAttribute("cell-words").replace("0", String(cell.properties.n)));
        const animate = !matchMedia("(prefers-reduced-motion: reduce)").matches;
        this.view.easeTo({ center: event.lngLat, zoom: Math.min(this.view.getZoom() + 2, 17), animate });
      }
    });
    const over = (is) => () => { this.view.getCanvas().classList.toggle("over-point", is); };
    for (const layer of [...POINTS, "cells"]) {
      this.view.on("mouseenter", layer, over(true));
      this.view.on("mouseleave", layer, over(false));
    }
  }

  async open(row) {
    const item = this.host.item(row);
    if (item) {
      this.host.show(String(row), true);
      return this.host.bubbleOf(item.querySelector(".place").cloneNode(true));
    }
    const answer = await fetch(`${this.host.getAttribute("one")}&row=${row}`, { credentials: "same-origin" });
    if (!answer.ok) return;
    const box = document.createElement("div");
    box.innerHTML = await answer.text();
    this.host.bubbleOf(box);
  }
}

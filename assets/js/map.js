// <maillage-map>: a picture beside a list that is usable alone. Attributes:
//   territory, streets, points   GeoJSON inline (a JSON text) or the address of one
//   tiles, attribution           optional raster tiles ({z}/{x}/{y}) and whom to thank for them
//   draw                         id of the form field that receives a drawn polygon as GeoJSON
//   sprite                       the address of the icons
//   everything, list, one       the map of all places: address of its vector tiles, of the list of what is in view, of one place
//                              (without a list it only lies below what is drawn)
//   frame, status                what to show first (west,south,east,north); id of the element that says what is in view
//   label, zoom-in, zoom-out, whole, draw-start, draw-line, draw-undo, draw-finish, draw-words   words
// A point has properties id, name, score (0 to 100, optional), href (optional). Items of the list inside
// carry data-point="<id>"; list and map show each other's current place.
// The style sheet keeps the place of the picture free until it is there; `failed` gives it back to the list.
import { LngLatBounds, Map as MapView, setWorkerUrl } from "maplibre-gl";
import { Drawing, positions } from "./map-draw.js";
import { Everything } from "./map-everything.js";
import { palette, style } from "./map-style.js";

setWorkerUrl(new URL(MAP_WORKER_FILE, import.meta.url).href);

async function geojson(text) {
  if (!text) return null;
  if (text.trimStart().startsWith("{")) return JSON.parse(text);
  const answer = await fetch(text, { credentials: "same-origin", headers: { Accept: "application/geo+json" } });
  if (!answer.ok) throw new Error(`${text} answered ${answer.status}`);
  return answer.json();
}

function iconButton(sprite, icon, words, press) {
  const button = document.createElement("button");
  button.type = "button";
  button.setAttribute("aria-label", words);
  button.title = words;
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `${sprite}#${icon}`);
  svg.append(use);
  button.append(svg);
  button.addEventListener("click", press);
  return button;
}

class MaillageMap extends HTMLElement {
  async connectedCallback() {
    if (this.view) return;
    try {
      await this.appear();
    } catch (error) {
      this.setAttribute("failed", "");
      throw error;
    }
  }

  async appear() {
    const words = (name) => this.getAttribute(name) ?? "";
    const [territory, streets, points] = await Promise.all(
      ["territory", "streets", "points"].map((name) => geojson(this.getAttribute(name))),
    );
    const [tiles, attribution, everything] = ["tiles", "attribution", "everything"].map((name) => this.getAttribute(name));
    this.data = { territory, streets, points, tiles, attribution, everything };
    this.canvas = document.createElement("div");
    this.canvas.className = "map-canvas";
    const picture = document.createElement("div");
    picture.className = "map-picture";
    picture.append(this.canvas);
    this.prepend(picture);
    this.picture = picture;
    const bounds = this.frame();
    this.view = new MapView({
      container: this.canvas,
      style: style({ colours: palette(this), ...this.data }),
      ...(bounds ? { bounds, fitBoundsOptions: { padding: this.hasAttribute("frame") ? 0 : 32 } } : { center: [2.17, 41.38], zoom: 5 }),
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      cooperativeGestures: false,
      fadeDuration: 0,
    });
    this.view.touchZoomRotate.disableRotation();
    const surface = this.view.getCanvas();
    surface.setAttribute("aria-label", words("label"));
    this.tools(words);
    if (this.data.tiles && this.data.attribution) this.note(this.data.attribution);
    this.followPointer();
    this.followList();
    if (this.hasAttribute("draw")) this.prepareDrawing(words);
    this.followTheme();
    if (this.hasAttribute("list")) this.everything = new Everything(this);
  }

  disconnectedCallback() {
    this.view?.remove();
    this.view = null;
    this.picture?.remove();
  }

  frame() {
    const said = this.getAttribute("frame")?.split(",").map(Number);
    if (said?.length === 4) return new LngLatBounds([said[0], said[1]], [said[2], said[3]]);
    const { territory, points } = this.data;
    const around = positions(territory).length ? positions(territory) : positions(points);
    if (!around.length) return null;
    return around.reduce((box, at) => box.extend(at), new LngLatBounds(around[0], around[0]));
  }

  tools(words) {
    const box = document.createElement("div");
    box.className = "map-tools";
    const still = { animate: !matchMedia("(prefers-reduced-motion: reduce)").matches };
    box.append(
      iconButton(words("sprite"), "plus", words("zoom-in"), () => this.view.zoomIn(still)),
      iconButton(words("sprite"), "minus", words("zoom-out"), () => this.view.zoomOut(still)),
    );
    if (this.frame()) box.append(iconButton(words("sprite"), "whole", words("whole"), () => this.view.fitBounds(this.frame(), { padding: 32, ...still })));
    this.canvas.append(box);
  }

  note(text) {
    const box = document.createElement("p");
    box.className = "map-words";
    box.textContent = text;
    this.canvas.append(box);
  }

  show(id, bringIntoView) {
    if (this.current !== undefined) {
      if (!this.data.everything) this.view.setFeatureState({ source: "points", id: this.current }, { current: false });
      this.item(this.current)?.classList.remove("is-current");
    }
    this.current = id;
    if (id === undefined) return;
    const item = this.item(id);
    if (this.everything) this.everything.mark(item);
    else if (!this.data.everything) this.view.setFeatureState({ source: "points", id }, { current: true });
    item?.classList.add("is-current");
    if (bringIntoView) item?.scrollIntoView({ block: "nearest" });
  }

  item(id) {
    return this.querySelector(`[data-point="${CSS.escape(String(id))}"]`);
  }

  followPointer() {
    this.view.on("click", "points", (event) => {
      const place = event.features[0].properties;
      if (this.drawing?.open) return;
      this.show(place.id, true);
      this.bubble(place);
    });
    this.view.on("mouseenter", "points", () => { this.view.getCanvas().classList.add("over-point"); });
    this.view.on("mouseleave", "points", () => { this.view.getCanvas().classList.remove("over-point"); });
  }

  bubble({ name, href }) {
    const text = document.createElement(href ? "a" : "strong");
    text.textContent = name ?? "";
    if (href) text.href = href;
    this.bubbleOf(text);
  }

  /** Says something in a corner of the map, until something else is said or it is closed. */
  bubbleOf(content) {
    this.canvas.querySelector(".map-bubble")?.remove();
    const box = document.createElement("div");
    box.className = "map-bubble";
    box.setAttribute("role", "status");
    box.append(content);
    const words = this.getAttribute("close-words");
    if (words) box.append(iconButton(this.getAttribute("sprite"), "close", words, () => box.remove()));
    this.canvas.append(box);
  }

  followList() {
    const enter = (event) => {
      const id = event.target.closest?.("[data-point]")?.dataset.point;
      if (id !== undefined) this.show(id, false);
    };
    this.addEventListener("focusin", enter);
    this.addEventListener("mouseover", enter);
  }

  prepareDrawing(words) {
    const field = document.getElementById(this.getAttribute("draw"));
    const bar = document.createElement("div");
    bar.className = "map-draw";
    const button = (text, press) => {
      const one = document.createElement("button");
      one.type = "button";
      one.className = "button button-quiet";
      one.textContent = text;
      one.addEventListener("click", press);
      return one;
    };
    const status = document.createElement("span");
    status.setAttribute("role", "status");
    status.className = "soft";
    const undo = button(words("draw-undo"), () => this.drawing.undo());
    const finish = button(words("draw-finish"), () => this.drawing.finish());
    this.drawing = new Drawing(() => {
      this.canvas.classList.toggle("is-drawing", this.drawing.open);
      this.view.getSource("drawing")?.setData(this.drawing.features());
      const shape = this.drawing.shape();
      if (field && shape) field.value = JSON.stringify(shape);
      undo.disabled = this.drawing.corners.length === 0;
      finish.disabled = !this.drawing.open || !this.drawing.isWhole();
      status.textContent = this.drawing.open ? words("draw-words").replace("0", String(this.drawing.corners.length)) : "";
    });
    const begin = (isLine) => () => { this.drawing.start(isLine); this.view.getCanvas().focus(); };
    const starts = [button(words("draw-start"), begin(false))];
    if (this.hasAttribute("draw-line")) starts.push(button(words("draw-line"), begin(true)));
    undo.disabled = true;
    finish.disabled = true;
    bar.append(...starts, undo, finish, status);
    this.canvas.after(bar);
    this.view.on("click", ({ lngLat }) => this.drawing.add(lngLat.lng, lngLat.lat));
    this.view.getCanvas().addEventListener("keydown", (event) => {
      if (!this.drawing.open) return;
      if (event.key === "Enter") {
        const { lng, lat } = this.view.getCenter();
        this.drawing.add(lng, lat);
        event.preventDefault();
      } else if (event.key === "Backspace") {
        this.drawing.undo();
        event.preventDefault();
      }
    });
  }

  followTheme() {
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
      this.view?.setStyle(style({ colours: palette(this), ...this.data }));
    });
  }
}

customElements.define("maillage-map", MaillageMap);

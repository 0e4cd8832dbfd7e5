/** The welcome picture: the flamingo asleep on one leg in calm water. Colours from the tokens only. */
export function EveningWater() {
  return (
    <svg
      class="evening-water"
      viewBox="0 0 390 340"
      preserveAspectRatio="xMidYMax meet"
      aria-hidden="true"
    >
      <defs>
        <linearGradient id="water" x1="0" x2="0" y1="0" y2="1">
          <stop offset="0" stop-color="var(--fill)" />
          <stop offset="0.55" stop-color="var(--fill)" />
          <stop offset="1" stop-color="var(--ground)" />
        </linearGradient>
        <linearGradient id="shore" x1="0" x2="0" y1="0" y2="1">
          <stop offset="0" stop-color="var(--ground)" stop-opacity="0" />
          <stop offset="0.9" stop-color="var(--ground)" />
        </linearGradient>
      </defs>
      <Sky />
      <rect x="-400" y="226" width="1190" height="116" fill="url(#water)" />
      <Gleam />
      <g class="reflection" transform="matrix(1 0 0 -0.42 0 412)" opacity="0.16">
        <Bird />
      </g>
      <Ripples />
      <g class="asleep">
        <Bird />
      </g>
      <Reeds />
      <rect x="-400" y="300" width="1190" height="42" fill="url(#shore)" />
    </svg>
  );
}

function Sky() {
  return (
    <>
      <g class="stars" fill="var(--ink-2)">
        <circle cx="52" cy="62" r="1.6" />
        <circle cx="96" cy="28" r="1.2" />
        <circle cx="318" cy="40" r="1.7" />
        <circle cx="352" cy="104" r="1.2" />
        <circle cx="28" cy="138" r="1.2" />
        <circle cx="268" cy="18" r="1.1" />
      </g>
      <circle cx="196" cy="132" r="128" fill="var(--soft)" opacity="0.55" />
      <circle cx="196" cy="132" r="98" fill="var(--soft)" />
      <path
        d="M-400 226V206C-260 190-120 192-40 204C20 196 70 190 122 202C170 212 200 214 238 208C286 198 330 196 400 206C520 192 640 194 790 206V226Z"
        fill="var(--line)"
        opacity="0.8"
      />
    </>
  );
}

/** The light on the water, under the sun or moon. */
function Gleam() {
  return (
    <g fill="none" stroke="var(--soft)" stroke-width="5" stroke-linecap="round">
      <path d="M118 236H274M138 249H236M252 249H262M128 262H176M196 262H258M150 276H240M170 290H186M202 290H232" />
      <g stroke="var(--surface)" stroke-width="3" opacity="0.7">
        <path d="M20 244H58M322 252H372M44 276H78M306 284H336M-60 258H-10M410 266H450" />
      </g>
    </g>
  );
}

function Ripples() {
  return (
    <g fill="none" stroke="var(--bird-3)" stroke-width="2.2" opacity="0.5">
      <ellipse cx="203" cy="290" rx="15" ry="3.6" />
      <ellipse cx="203" cy="290" rx="32" ry="7.4" opacity="0.6" />
      <ellipse cx="203" cy="290" rx="54" ry="12" opacity="0.3" />
    </g>
  );
}

function Bird() {
  return (
    <>
      <g fill="none" stroke="var(--bird-3)" stroke-linecap="round" stroke-linejoin="round">
        <path d="M204 176V290" stroke-width="5.4" />
        <path d="M190 176L172 214L214 206" stroke-width="5" />
        <path d="M214 206L222 214M214 206L224 204" stroke-width="4" />
      </g>
      <circle cx="204" cy="230" r="4.8" fill="var(--bird-2)" />
      <circle cx="172" cy="213" r="4.2" fill="var(--bird-2)" />
      <g class="body">
        <path
          d="M140 146C138 112 176 104 208 112C238 118 256 138 284 150C272 160 262 162 252 164C238 182 214 190 190 188C160 186 142 172 140 146Z"
          fill="var(--bird)"
        />
        <path
          d="M150 158C124 140 118 104 136 82C152 62 184 66 190 90C192 100 190 108 188 116"
          fill="none"
          stroke="var(--bird-3)"
          stroke-width="14.5"
          stroke-linecap="round"
        />
        <path d="M140 146C141 172 160 186 190 188C170 176 156 162 152 138Z" fill="var(--bird)" />
        <path
          d="M180 104C180 94 198 92 201 104C203 114 198 128 190 136C182 128 180 114 180 104Z"
          fill="var(--bird-3)"
        />
        <path
          d="M183 121C187 124 194 124 198 120C197 132 194 142 188 148C184 140 183 130 183 121Z"
          fill="var(--beak)"
        />
        <path
          d="M186 107C188 110.500 192 110.500 194 107.500"
          fill="none"
          stroke="var(--beak)"
          stroke-width="2"
          stroke-linecap="round"
        />
        <path
          d="M170 150C172 130 200 124 222 132C244 140 258 148 284 150C268 158 258 158 248 160C230 174 196 176 180 166C174 162 170 156 170 150Z"
          fill="var(--bird-2)"
        />
        <g fill="none" stroke="var(--bird)" stroke-width="3" stroke-linecap="round" opacity="0.75">
          <path d="M190 150C198 156 208 156 214 150" />
          <path d="M212 158C219 162 228 161 233 155" />
          <path d="M218 144C225 149 234 149 240 146" />
        </g>
      </g>
    </>
  );
}

function Reeds() {
  return (
    <>
      <g fill="none" stroke="var(--action)" stroke-width="4" stroke-linecap="round" opacity="0.5">
        <path d="M36 316C38 276 34 240 26 204M50 318C52 286 58 256 70 230M24 314C20 288 12 266 2 250" />
        <path d="M352 318C352 284 358 254 368 226M338 318C336 296 330 276 322 260M366 316C370 294 378 276 390 262" />
      </g>
      <g stroke="var(--bird-2)" stroke-width="9" stroke-linecap="round" opacity="0.75">
        <path d="M29 214L26 194M367 232L371 213" />
      </g>
    </>
  );
}

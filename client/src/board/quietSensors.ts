import {
  MouseSensor,
  type MouseSensorOptions,
  type SensorProps,
  TouchSensor,
  type TouchSensorOptions,
} from '@dnd-kit/core';

const silent = () => undefined;

/**
 * dnd-kit's sensors that say when a drag begins and ends, and not each move between: at each its context renders anew, to
 * find what it is over among its droppables. Where something would land the wall knows by itself (dragSteps.ts).
 */
export class QuietMouseSensor extends MouseSensor {
  constructor(props: SensorProps<MouseSensorOptions>) {
    super({ ...props, onMove: silent });
  }
}

export class QuietTouchSensor extends TouchSensor {
  constructor(props: SensorProps<TouchSensorOptions>) {
    super({ ...props, onMove: silent });
  }
}
